using System.IO.Compression;
using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Exports;

public sealed class ExportTests
{
    private const string Export = "/api/v1/export";

    private static Task<string> ExportAsync(NewsApiServer server, string query = "") =>
        server.Http.GetStringAsync(new Uri(Export + query, UriKind.Relative));

    private static async Task OkAsync(Task<HttpResponseMessage> answer) =>
        Assert.True((await answer).IsSuccessStatusCode, await (await answer).Content.ReadAsStringAsync());

    [Fact]
    public async Task It_comes_packed_to_who_takes_it_so()
    {
        using var server = new NewsApiServer();
        var plain = await ExportAsync(server);
        using var request = new HttpRequestMessage(HttpMethod.Get, Export);
        request.Headers.AcceptEncoding.Add(new("gzip"));
        var answer = await server.Http.SendAsync(request);
        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        Assert.Equal(BulkAnswers.Ndjson, answer.Content.Headers.ContentType?.MediaType);
        await using var gzip = new GZipStream(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        Assert.Equal(plain, await new StreamReader(gzip).ReadToEndAsync());
    }

    [Fact]
    public async Task Filters_are_those_of_the_list_of_articles()
    {
        using var server = new NewsApiServer();
        await server.BulkAsync(
            BulkAnswers.Lines(
                new
                {
                    title = "Tagged",
                    body = "Text.",
                    publishedOn = "2024-03-12",
                    tags = new[] { "harbour" },
                }
            )
        );
        var line = Assert.Single(BulkAnswers.ReadLines(await ExportAsync(server, "?tag=harbour&from=2024-01-01")));
        Assert.Equal("Tagged", (string?)line["article"]!["title"]);
        Assert.Empty(await ExportAsync(server, "?tag=-harbour&from=2024-01-01"));
        var answer = await server.SendAsync(HttpMethod.Get, Export + "?page=2");
        await answer.IsProblemAsync(400, "unknown-parameter");
        answer = await server.SendAsync(HttpMethod.Get, Export + "?from=2024-02-02&to=2024-02-01");
        await answer.IsProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task An_archive_that_has_other_articles_gives_new_ids_and_an_older_state_can_be_brought_back()
    {
        using var server = new NewsApiServer();
        var article = await server.ImportedAsync(Calder.Text("Older state"));
        var older = (await ExportAsync(server, "?from=2024-01-01")).Trim();
        await OkAsync(
            server.SendAsync(HttpMethod.Patch, $"/api/v1/articles/{article["id"]}", new { body = "Other words." })
        );
        var updated = Assert.Single(await server.BulkAsync(older, "?onDuplicate=update"));
        Assert.True((string?)updated["status"] == "updated", updated.ToJsonString());
        var back = await server.GetAsync($"/api/v1/articles/{article["id"]}?verify=true");
        Assert.Equal(article["quotes"].Strings("text"), back["quotes"].Strings("text"));
        Assert.Equal(3, (int)back["revision"]!);

        using var other = new NewsApiServer();
        await other.BulkAsync(BulkAnswers.Lines(BulkAnswers.Article("Takes the id")));
        var moved = Assert.Single(await other.BulkAsync(older));
        Assert.Equal("created", (string?)moved["status"]);
        Assert.NotEqual((long)article["id"]!, (long)moved["id"]!);
        var there = await other.GetAsync($"/api/v1/articles/{moved["id"]}?verify=true");
        Assert.Equal(article["quotes"].Strings("text"), there["quotes"].Strings("text"));
        Assert.Empty(there["verification"]!["differing"]!.AsArray());
    }

    [Fact]
    public async Task What_an_article_was_before_comes_along_also_under_another_id()
    {
        using var server = new NewsApiServer();
        var article = await server.ImportedAsync(Calder.Text("Changed before"));
        await OkAsync(server.SendAsync(HttpMethod.Patch, $"/api/v1/articles/{article["id"]}", new { body = "Other." }));
        var exported = await ExportAsync(server, "?from=2024-01-01");

        using var other = new NewsApiServer();
        await other.BulkAsync(BulkAnswers.Lines(BulkAnswers.Article("Takes the id")));
        var dry = await other.BulkAsync(exported.Split('\n')[0], "?dryRun=true");
        Assert.Equal(["created"], dry.Statuses());
        var results = await other.BulkAsync(exported);
        Assert.Equal(["created", "created"], results.Statuses());
        var id = (long)results[0]["id"]!;
        Assert.NotEqual((long)article["id"]!, id);
        Assert.All(results, result => Assert.Equal(id, (long)result["id"]!));
        var first = await other.GetAsync($"/api/v1/articles/{id}/revisions/1");
        Assert.Equal((id, (string?)article["body"]), ((long)first["id"]!, (string?)first["body"]));
        var list = (await other.GetAsync($"/api/v1/articles/{id}/revisions"))["items"]!.AsArray();
        Assert.Equal(["edited", "created"], list.Select(r => (string?)r!["change"]));
        Assert.All(list, r => Assert.Equal("development", (string?)r!["by"]));
        // Once more, it is there.
        Assert.Equal(["skipped", "skipped"], (await other.BulkAsync(exported)).Statuses());
    }

    [Fact]
    public async Task A_revision_of_no_article_or_that_cannot_have_been_is_refused_and_one_of_another_article_left_out()
    {
        using var server = new NewsApiServer();
        var article = await server.ImportedAsync(Calder.Text("Revised"));
        await OkAsync(server.SendAsync(HttpMethod.Patch, $"/api/v1/articles/{article["id"]}", new { body = "Other." }));
        var line = BulkAnswers.ReadLines(await ExportAsync(server, "?from=2024-01-01"))[1];
        Assert.Equal(1, (int)line["revision"]!["number"]!);
        var broken = new List<JsonNode>
        {
            Changed(line, r => r["article"]!["body"] = "Other words.", "revision"),
            Changed(line, r => r["article"]!["quotes"]![0]!["parts"]![0]!["start"] = -5, "revision"),
            Changed(line, r => r["article"]!["revision"] = 2, "revision"),
            Changed(line, r => r["article"]!.AsObject().Remove("body"), "revision"),
            Changed(line, r => r["number"] = 0, "revision"),
            Changed(line, r => r["slug"] = "two words", "revision"),
            Changed(line, r => r["note"]!["by"] = "two\nlines", "revision"),
            Changed(line, r => (r["slug"], r["article"]!["slug"]) = ("nowhere", "nowhere"), "revision"),
        };
        var results = await server.BulkAsync(BulkAnswers.Lines(broken.Select(b => (object)b.ToJsonString())));
        Assert.Equal(broken.Count, results.Count);
        Assert.All(results, r => Assert.Equal("not-importable", r.ProblemCode()));

        using var other = new NewsApiServer();
        var namesake = await other.ImportedAsync(Calder.Text("Revised"));
        Assert.Equal((string?)article["slug"], (string?)namesake["slug"]);
        Assert.Equal(["skipped"], (await other.BulkAsync(BulkAnswers.Lines(line.ToJsonString()))).Statuses());
        Assert.Single((await other.GetAsync($"/api/v1/articles/{namesake["id"]}/revisions"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Nobody_adds_to_the_history_of_an_article_that_is_there()
    {
        using var server = new NewsApiServer();
        var article = await server.ImportedAsync(Calder.Text("Own history"));
        var path = $"/api/v1/articles/{article["id"]}";
        var stored = BulkAnswers.ReadLines(await ExportAsync(server, "?from=2024-01-01"))[0];
        object Forged(int number) =>
            new
            {
                format = "newsapi-export/1",
                revision = new
                {
                    articleId = (long)article["id"]!,
                    slug = (string)article["slug"]!,
                    createdAt = (string)stored["article"]!["createdAt"]!,
                    number,
                    note = new { at = "2024-03-12T00:00:00Z", by = "key:forged" },
                },
            };
        Assert.Equal(["skipped"], (await server.BulkAsync(BulkAnswers.Lines(Forged(1)))).Statuses());
        await OkAsync(server.SendAsync(HttpMethod.Patch, path, new { title = "Changed here" }));
        var later = Changed(stored, a => a["revision"] = 10).ToJsonString();
        Assert.Equal(["updated"], (await server.BulkAsync(later, "?onDuplicate=update")).Statuses());
        var results = await server.BulkAsync(BulkAnswers.Lines(Enumerable.Range(1, 12).Select(Forged)));
        Assert.All(results.Statuses(), status => Assert.Equal("skipped", status));
        var list = (await server.GetAsync($"{path}/revisions"))["items"]!.AsArray();
        Assert.Equal(["restored", "edited", "created"], list.Select(r => (string?)r!["change"]));
        Assert.All(list, r => Assert.Equal("development", (string?)r!["by"]));
    }

    [Fact]
    public async Task A_line_that_breaks_the_evidence_or_refers_to_nothing_is_refused()
    {
        using var server = new NewsApiServer();
        var line = BulkAnswers.ReadLines(await ExportAsync(server))[0];
        var broken = new List<JsonNode>
        {
            Changed(line, a => a["body"] = "Other words."),
            Changed(line, a => a["quotes"]![0]!["parts"]![0]!["start"] = -5),
            Changed(line, a => a["entities"]!.AsArray().Clear()),
            Changed(line, a => a["slug"] = ""),
            Changed(line, a => a["revision"] = 0),
            Changed(line, a => a["quotes"]![0]!["type"] = "sung"),
            Changed(line, a => a["colour"] = "red"),
            Changed(line, a => a["timeline"]![0]!["title"] = "Two\nlines"),
        };
        broken.Add(new JsonObject { ["format"] = "newsapi-export/9" });
        broken.Add(new JsonObject { ["format"] = "newsapi-export/1" });
        var results = await server.BulkAsync(BulkAnswers.Lines(broken.Select(b => (object)b.ToJsonString())));
        Assert.Equal(broken.Count, results.Count);
        Assert.All(results, r => Assert.Contains(r.ProblemCode(), new[] { "not-importable", "malformed-json" }));
    }

    private static JsonNode Changed(JsonObject line, Action<JsonNode> change, string member = "article")
    {
        var copy = line.DeepClone();
        change(copy[member]!);
        return copy;
    }
}
