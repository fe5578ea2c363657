using System.Text.Json.Nodes;
using NewsApi.Access;
using NewsApi.Tests.Support;
using static NewsApi.Tests.Support.KeyedRequests;

namespace NewsApi.Tests.Access;

public sealed class AuditTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private async Task<List<JsonObject>> EntriesAsync(string query) =>
        [.. (await server.GetAsync($"/api/v1/audit{query}"))["items"]!.AsArray().OfType<JsonObject>()];

    [Fact]
    public async Task Every_write_is_in_it_with_who_what_when_and_trace()
    {
        var key = await server.KeyAsync(Scope.Curate);
        var stored = await (await server.SendAsync(key, HttpMethod.Post, ArticlesPath, Article("Audited"))).JsonAsync();
        var path = $"{ArticlesPath}/{stored["id"]}";
        await server.SendAsync(key, HttpMethod.Patch, path, new { tags = new[] { "audited" } });
        await server.SendAsync(key, HttpMethod.Delete, path);

        var caller = $"key:{key.Split('_')[1]}";
        var entries = await EntriesAsync($"?caller={caller}");
        Assert.Equal(["articlesDelete", "articlesPatch", "articlesCreate"], entries.Select(e => (string)e["action"]!));
        Assert.Equal([path, path, ArticlesPath], entries.Select(e => (string)e["path"]!));
        Assert.All(
            entries,
            entry =>
            {
                Assert.Equal(caller, (string)entry["caller"]!);
                Assert.False(string.IsNullOrEmpty((string?)entry["traceId"]));
                Assert.True((DateTime)entry["at"]! > DateTime.UnixEpoch.AddYears(50));
            }
        );
        Assert.Single(await EntriesAsync($"?caller={caller}&action=articlesPatch&path={path}"));
        Assert.Empty(await EntriesAsync($"?caller={caller}&to=2000-01-01"));
        var first = await server.GetAsync($"/api/v1/audit?caller={caller}&pageSize=2");
        var rest = await EntriesAsync($"?caller={caller}&pageSize=2&cursor={first["nextCursor"]}");
        Assert.Equal("articlesCreate", (string)Assert.Single(rest)["action"]!);
    }

    [Fact]
    public async Task Articles_that_are_written_together_have_an_entry_each()
    {
        var key = await server.KeyAsync(Scope.Import);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 30)
                .Select(n => server.SendAsync(key, HttpMethod.Post, ArticlesPath, Article($"Together {n}")))
        );
        Assert.All(answers, answer => Assert.Equal(System.Net.HttpStatusCode.Created, answer.StatusCode));
        Assert.Equal(30, (await EntriesAsync($"?caller=key:{key.Split('_')[1]}&pageSize=100")).Count);
    }

    [Fact]
    public async Task What_failed_or_only_read_is_not_in_it()
    {
        var key = await server.KeyAsync(Scope.Curate);
        await server.SendAsync(key, HttpMethod.Post, ArticlesPath, new { title = "" });
        await server.SendAsync(key, HttpMethod.Delete, $"{ArticlesPath}/no-such-article");
        await server.SendAsync(key, HttpMethod.Get, ArticlesPath);
        await server.SendAsync(key, HttpMethod.Post, "/api/v1/extract", Calder.Text("Read only"));
        Assert.Empty(await EntriesAsync($"?caller=key:{key.Split('_')[1]}"));
    }

    [Fact]
    public async Task A_bulk_import_has_one_entry()
    {
        var before = (int)(await server.GetAsync("/api/v1/audit?action=bulkImportImport"))["total"]!;
        var lines = BulkAnswers.Lines(Enumerable.Range(0, 20).Select(n => BulkAnswers.Article($"Audited line {n}")));
        Assert.Equal(20, (await server.BulkAsync(lines, "?onDuplicate=update")).Count);
        var after = await server.GetAsync("/api/v1/audit?action=bulkImportImport");
        Assert.Equal(before + 1, (int)after["total"]!);
        Assert.EndsWith("?onDuplicate=update", (string)after["items"]![0]!["path"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Making_and_revoking_keys_is_in_it()
    {
        var id = (await server.KeyAsync(Scope.Read)).Split('_')[1];
        await server.Keys().RevokeAsync(id);
        var entries = await EntriesAsync($"?path={id}");
        Assert.Equal(["keysRevoke", "keysAdd"], entries.Select(e => (string)e["action"]!));
        Assert.All(entries, entry => Assert.Equal("command-line", (string)entry["caller"]!));
    }
}
