using System.Net;
using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Corrections;

/// <summary>What was wrong in an article is said in the open, and each time is a revision.</summary>
public sealed class CorrectionTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private const string Articles = "/api/v1/articles";

    [Fact]
    public async Task Corrections_are_shown_with_the_article_listed_and_taken_away_again()
    {
        var article = await server.ImportedAsync(Calder.Text("Corrected"));
        var path = $"{Articles}/{article["id"]}";
        Assert.Empty(article["corrections"]!.AsArray());
        var first = await server.SendAsync(
            HttpMethod.Post,
            $"{path}/corrections",
            new { text = "Her name is Reyes.", date = "2024-03-13" }
        );
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal($"{path}/corrections", first.Headers.Location?.ToString());
        Assert.Equal(
            """{"id":1,"date":"2024-03-13","text":"Her name is Reyes."}""",
            (await first.JsonAsync()).ToJsonString()
        );
        var second = await (
            await server.SendAsync(HttpMethod.Post, $"{path}/corrections", new { text = "The port is Calder." })
        ).JsonAsync();
        Assert.Equal(2, (int)second["id"]!);
        Assert.Equal(((string)(await server.GetAsync(path))["updatedAt"]!)[..10], (string?)second["date"]);
        var shown = await server.GetAsync(path);
        Assert.Equal(["Her name is Reyes.", "The port is Calder."], shown["corrections"].Strings("text"));
        Assert.Equal(3, (int)shown["revision"]!);

        var gone = await server.SendAsync(HttpMethod.Delete, $"{path}/corrections/1");
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        var again = await server.SendAsync(HttpMethod.Delete, $"{path}/corrections/1");
        await again.IsProblemAsync(404, "correction-not-found");
        var left = JsonNode.Parse(await server.Http.GetStringAsync(new Uri($"{path}/corrections", UriKind.Relative)));
        Assert.Equal(["The port is Calder."], left.Strings("text"));
        // What was said stays in the revisions.
        var revisions = (await server.GetAsync($"{path}/revisions"))["items"].Strings("change");
        Assert.Equal(["corrections", "corrections", "corrections", "created"], revisions);
        Assert.Equal(2, (await server.GetAsync($"{path}/revisions/3"))["corrections"]!.AsArray().Count);
        var diff = await server.GetAsync($"{path}/revisions/1/diff");
        Assert.Equal(["corrections"], diff["members"].Strings("name"));
    }

    [Fact]
    public async Task Sent_again_with_the_same_key_a_correction_is_added_once()
    {
        var article = await server.ImportedAsync(Calder.Text("Corrected once"));
        var path = $"{Articles}/{article["id"]}/corrections";
        var answers = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            var answer = await server.SendAsync(
                null,
                HttpMethod.Post,
                path,
                new { text = "It was Monday." },
                ("Idempotency-Key", "corrected-once")
            );
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            answers.Add(await answer.Content.ReadAsStringAsync());
        }
        Assert.Equal(answers[0], answers[1]);
        Assert.Contains("It was Monday.", answers[1], StringComparison.Ordinal);
        var listed = JsonNode.Parse(await server.Http.GetStringAsync(new Uri(path, UriKind.Relative)));
        Assert.Single(listed!.AsArray());
    }

    [Fact]
    public async Task They_outlive_a_new_text_and_are_listed_with_articles()
    {
        var article = await server.ImportedAsync(Calder.Text("Corrected and rewritten"));
        var path = $"{Articles}/{article["id"]}";
        await server.SendAsync(HttpMethod.Post, $"{path}/corrections", new { text = "It was Monday." });
        await server.SendAsync(
            HttpMethod.Put,
            path,
            new
            {
                title = "Corrected and rewritten",
                body = "It was on Monday.",
                publishedOn = "2024-03-12",
                tags = new[] { "rewritten" },
            }
        );
        var listed = (await server.GetAsync($"{Articles}?tag=rewritten"))["items"]![0]!;
        Assert.Equal(["It was Monday."], listed["corrections"].Strings("text"));
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"text":" "}""")]
    [InlineData("""{"text":"Two\nlines"}""")]
    public async Task A_correction_is_one_line_of_text(string json)
    {
        var answer = await server.SendAsync(HttpMethod.Post, $"{Articles}/1/corrections", json);
        await answer.IsProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task An_article_that_is_not_there_has_none()
    {
        foreach (var (method, path) in new[] { (HttpMethod.Get, ""), (HttpMethod.Delete, "/1") })
            await (await server.SendAsync(method, $"{Articles}/9999/corrections{path}")).IsProblemAsync(
                404,
                "article-not-found"
            );
        var added = await server.SendAsync(HttpMethod.Post, $"{Articles}/9999/corrections", new { text = "No." });
        await added.IsProblemAsync(404, "article-not-found");
    }
}
