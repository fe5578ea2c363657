using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

/// <summary>A changed body is read anew; what people confirmed or edited stays where its text is still there.</summary>
public sealed class ReextractionTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private const string Before = "The mayor spoke first. ";

    private async Task<JsonObject> PrependAsync(JsonObject article)
    {
        var answer = await server.SendAsync(
            HttpMethod.Patch,
            $"/api/v1/articles/{article["id"]}",
            new { body = Before + Calder.Body }
        );
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var changed = await server.GetAsync($"/api/v1/articles/{article["id"]}?verify=true");
        Assert.Empty(changed["verification"]!["differing"]!.AsArray());
        return changed;
    }

    [Fact]
    public async Task A_confirmed_quote_moves_with_its_words_and_is_not_doubled()
    {
        var article = await server.ImportedAsync(Calder.Text("Moves"));
        var quote = Calder.Quote(article, "We lost no ship");
        await server.SendAsync(HttpMethod.Patch, $"/api/v1/quotes/{quote["id"]}", new { status = "confirmed" });
        var moved = Calder.Quote(await PrependAsync(article), "We lost no ship");
        Assert.Equal((long)quote["id"]!, (long)moved["id"]!);
        Assert.Equal("confirmed", (string?)moved["status"]);
        Assert.Equal((int)quote["parts"]![0]!["start"]! + Before.Length, (int)moved["parts"]![0]!["start"]!);
        Assert.Equal(("exact", "moved"), ((string?)quote["evidence"], (string?)moved["evidence"]));
    }

    [Fact]
    public async Task A_rejected_quote_does_not_come_back()
    {
        var article = await server.ImportedAsync(Calder.Text("Stays away"));
        await server.SendAsync(HttpMethod.Delete, $"/api/v1/quotes/{Calder.Quote(article, "We lost no ship")["id"]}");
        var changed = await PrependAsync(article);
        Assert.DoesNotContain(
            changed["quotes"].Strings("text"),
            text => text.StartsWith("We lost", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task An_edited_event_keeps_its_title()
    {
        var article = await server.ImportedAsync(Calder.Text("Keeps title"));
        var dated = Calder.Event(article, "2024-03-11");
        await server.SendAsync(HttpMethod.Patch, $"/api/v1/timeline/{dated["id"]}", new { title = "Harbour closed" });
        var kept = Calder.Event(await PrependAsync(article), "2024-03-11");
        Assert.Equal("Harbour closed", (string?)kept["title"]);
        Assert.Equal("edited", (string?)kept["status"]);
    }

    [Fact]
    public async Task A_confirmed_fact_whose_words_are_gone_is_orphaned_and_found_again_when_they_are_back()
    {
        var article = await server.ImportedAsync(Calder.Text("Words gone"));
        var quote = Calder.Quote(article, "We lost no ship");
        await server.SendAsync(HttpMethod.Patch, $"/api/v1/quotes/{quote["id"]}", new { status = "confirmed" });
        await server.SendAsync(
            HttpMethod.Patch,
            $"/api/v1/articles/{article["id"]}",
            new { body = "Nothing happened at all." }
        );
        var changed = await server.GetAsync($"/api/v1/articles/{article["id"]}?verify=true");
        var orphan = Assert.Single(changed["quotes"]!.AsArray())!;
        Assert.Equal("orphaned", (string?)orphan["evidence"]);
        Assert.Equal((string?)quote["text"], (string?)orphan["text"]);
        Assert.Empty(orphan["parts"]!.AsArray());
        Assert.Equal(quote["parts"].Strings("exact"), orphan["lost"]!.AsArray().Select(words => (string)words!));
        Assert.Null(orphan["speaker"]?["start"]);
        Assert.Null(orphan["cue"]);
        Assert.Empty(changed["verification"]!["differing"]!.AsArray());
        // It can still be had alone, and listed with what surrounds others.
        await server.GetAsync($"/api/v1/quotes/{quote["id"]}");
        await server.GetAsync("/api/v1/quotes?include=context&q=ship");

        var back = Calder.Quote(await PrependAsync(article), "We lost no ship");
        Assert.Equal((long)quote["id"]!, (long)back["id"]!);
        Assert.Equal("moved", (string?)back["evidence"]);
        Assert.Null(back["lost"]);
    }

    [Fact]
    public async Task An_orphaned_event_keeps_its_date_and_takes_new_evidence_whole()
    {
        var article = await server.ImportedAsync(Calder.Text("Event gone"));
        var path = $"/api/v1/timeline/{Calder.Event(article, "2024-04")["id"]}";
        await server.SendAsync(HttpMethod.Patch, path, new { status = "confirmed" });
        const string Body = "Nothing happened at all. Ferries will run again in spring.";
        await server.SendAsync(HttpMethod.Patch, $"/api/v1/articles/{article["id"]}", new { body = Body });
        var orphan = await server.GetAsync(path);
        Assert.Equal("orphaned", (string?)orphan["evidence"]);
        Assert.Equal("2024-04", (string?)orphan["date"]!["edtf"]);
        Assert.Null(orphan["sentence"]);
        Assert.Null(orphan["date"]!["expression"]);
        Assert.Equal(2, orphan["lost"]!.AsArray().Count);
        Assert.True(
            (
                await server.Http.GetAsync(new Uri("/api/v1/timeline?q=ferries&group=true", UriKind.Relative))
            ).IsSuccessStatusCode
        );

        var expression = new { start = Body.IndexOf("spring", StringComparison.Ordinal), end = Body.Length - 1 };
        var half = await server.SendAsync(HttpMethod.Patch, path, new { expression });
        await half.IsProblemAsync(400, "invalid-request");
        var whole = await server.SendAsync(
            HttpMethod.Patch,
            path,
            new { expression, sentence = new { start = 25, end = Body.Length } }
        );
        Assert.Equal("exact", (string?)(await whole.JsonAsync())["evidence"]);
    }

    [Fact]
    public async Task An_orphaned_entity_stays_and_is_named_again_by_the_next_text_that_names_it()
    {
        var article = await server.ImportedAsync(Calder.Text("Entity gone"));
        var path = $"/api/v1/articles/{article["id"]}";
        await server.SendAsync(
            HttpMethod.Post,
            $"{path}/entities",
            new
            {
                type = "other",
                name = "Quayside",
                mentions = new[] { Calder.Span("ferries") },
            }
        );
        await server.SendAsync(HttpMethod.Patch, path, new { body = "Nothing happened at all." });
        var orphan = Calder.Entity(await server.GetAsync($"{path}?verify=true"), "Quayside");
        Assert.Equal("orphaned", (string?)orphan["evidence"]);
        Assert.Empty(orphan["mentions"]!.AsArray());
        await server.SendAsync(HttpMethod.Patch, path, new { body = "Something happened to the ferries." });
        var back = Calder.Entity(await server.GetAsync(path), "Quayside");
        Assert.Equal("moved", (string?)back["evidence"]);
        Assert.Equal(["ferries"], back["mentions"].Strings("exact"));
    }
}
