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

    private static JsonNode Changed(JsonObject line, Action<JsonNode> change)
    {
        var copy = line.DeepClone();
        change(copy["article"]!);
        return copy;
    }
}
