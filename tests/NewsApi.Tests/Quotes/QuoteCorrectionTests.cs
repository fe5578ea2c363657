using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Quotes;

public sealed class QuoteCorrectionTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    [Fact]
    public async Task A_read_quote_can_be_had_by_itself_and_points_at_its_article()
    {
        var article = await server.ImportedAsync(Calder.Text("Read quote"));
        var quote = Calder.Quote(article, "We lost no ship");
        var alone = await server.GetAsync($"/api/v1/quotes/{quote["id"]}");
        Assert.Equal((string?)quote["text"], (string?)alone["text"]);
        Assert.Equal((long)article["id"]!, (long)alone["articleId"]!);
        Assert.Equal((string?)article["slug"], (string?)alone["article"]!["slug"]);
        Assert.Equal("auto", (string?)alone["status"]);
        Assert.Equal("Ana Reyes", (string?)alone["speaker"]!["name"]);
    }

    [Fact]
    public async Task A_quote_that_a_person_adds_is_confirmed_and_listed_with_the_article()
    {
        var article = await server.ImportedAsync(Calder.Text("Added quote"));
        var answer = await server.SendAsync(
            HttpMethod.Post,
            $"/api/v1/articles/{article["id"]}/quotes",
            new
            {
                type = "mixed",
                parts = new[] { Calder.Span("ferries to Norway") },
                speaker = new { span = Calder.Span("Ana Reyes"), entity = "ana-reyes" },
                cue = Calder.Span("said"),
            }
        );
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var quote = await answer.JsonAsync();
        Assert.Equal($"/api/v1/quotes/{quote["id"]}", answer.Headers.Location?.ToString());
        Assert.Equal("confirmed", (string?)quote["status"]);
        Assert.Equal("person", (string?)quote["rule"]);
        Assert.Equal("ferries to Norway", (string?)quote["text"]);
        Assert.Equal("Ana Reyes", (string?)quote["speaker"]!["name"]);
        var entities = await server.GetAsync($"/api/v1/articles/{article["id"]}?include=entities");
        Assert.Equal((long)Calder.Entity(entities, "Norway")["id"]!, (long)quote["about"]![0]!);
        var whole = await server.GetAsync($"/api/v1/articles/{article["id"]}?verify=true");
        Assert.Equal(2, (int)whole["revision"]!);
        Assert.Empty(whole["verification"]!["differing"]!.AsArray());
    }

    [Fact]
    public async Task A_patched_quote_is_edited_and_a_status_alone_confirms_it()
    {
        var article = await server.ImportedAsync(Calder.Text("Patched quote"));
        var path = $"/api/v1/quotes/{Calder.Quote(article, "We lost no ship")["id"]}";
        var edited = await (
            await server.SendAsync(HttpMethod.Patch, path, new { type = "mixed", speaker = (object?)null })
        ).JsonAsync();
        Assert.Equal("edited", (string?)edited["status"]);
        Assert.Equal("mixed", (string?)edited["type"]);
        Assert.Null(edited["speaker"]);
        var confirmed = await (
            await server.SendAsync(HttpMethod.Patch, path, new { status = "confirmed" }, "application/merge-patch+json")
        ).JsonAsync();
        Assert.Equal("confirmed", (string?)confirmed["status"]);
        Assert.Equal("mixed", (string?)confirmed["type"]);
    }

    [Fact]
    public async Task A_deleted_quote_is_rejected_leaves_lists_and_can_be_confirmed_again()
    {
        var article = await server.ImportedAsync(Calder.Text("Deleted quote"));
        var path = $"/api/v1/quotes/{Calder.Quote(article, "We lost no ship")["id"]}";
        var before = article["quotes"]!.AsArray().Count;
        Assert.Equal(HttpStatusCode.NoContent, (await server.SendAsync(HttpMethod.Delete, path)).StatusCode);
        var rest = await server.GetAsync($"/api/v1/articles/{article["id"]}");
        Assert.Equal(before - 1, rest["quotes"]!.AsArray().Count);
        Assert.Equal("rejected", (string?)(await server.GetAsync(path))["status"]);
        await server.SendAsync(HttpMethod.Patch, path, new { status = "confirmed" });
        rest = await server.GetAsync($"/api/v1/articles/{article["id"]}");
        Assert.Equal(before, rest["quotes"]!.AsArray().Count);
    }

    [Fact]
    public async Task Spans_outside_the_body_are_refused_by_field()
    {
        var article = await server.ImportedAsync(Calder.Text("Wrong spans"));
        var answer = await server.SendAsync(
            HttpMethod.Post,
            $"/api/v1/articles/{article["id"]}/quotes",
            new { type = "direct", parts = new[] { new { start = 10, end = 100_000 } } }
        );
        var problem = await answer.IsProblemAsync(400, "invalid-request");
        Assert.Contains("parts", problem["errors"]!.AsObject().Select(e => e.Key).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_etag_does_not_overwrite_and_the_fresh_one_does()
    {
        var article = await server.ImportedAsync(Calder.Text("Stale quote"));
        var path = $"/api/v1/quotes/{Calder.Quote(article, "We lost no ship")["id"]}";
        var read = await server.Http.GetAsync(new Uri(path, UriKind.Relative));
        var tag = read.Headers.ETag!;
        await server.SendAsync(HttpMethod.Patch, path, new { status = "confirmed" });
        using var stale = new HttpRequestMessage(HttpMethod.Delete, path);
        stale.Headers.IfMatch.Add(tag);
        await (await server.Http.SendAsync(stale)).IsProblemAsync(412, "stale-revision");
        using var fresh = new HttpRequestMessage(HttpMethod.Delete, path);
        fresh.Headers.IfMatch.Add((await server.Http.GetAsync(new Uri(path, UriKind.Relative))).Headers.ETag!);
        Assert.Equal(HttpStatusCode.NoContent, (await server.Http.SendAsync(fresh)).StatusCode);
    }

    [Fact]
    public async Task Unknown_quotes_and_articles_are_404()
    {
        await (await server.SendAsync(HttpMethod.Get, "/api/v1/quotes/987654")).IsProblemAsync(404, "quote-not-found");
        await (await server.SendAsync(HttpMethod.Get, "/api/v1/articles/987654/quotes")).IsProblemAsync(
            404,
            "article-not-found"
        );
    }
}
