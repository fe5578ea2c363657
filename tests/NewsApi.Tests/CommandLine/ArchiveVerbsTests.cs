using System.IO.Compression;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.CommandLine;

/// <summary><c>export</c>, <c>reindex</c> and <c>reextract</c> on the archive of a folder.</summary>
public sealed class ArchiveVerbsTests : IDisposable
{
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    private async Task FillAsync(params string[] titles)
    {
        workplace.Write("all.ndjson", BulkAnswers.Lines(titles.Select(title => BulkAnswers.Article(title))));
        var end = await workplace.RunAsync("import", "all.ndjson", "-q");
        Assert.True(end.ExitCode == 0, end.Errors);
    }

    [Fact]
    public async Task An_export_imported_elsewhere_gives_the_same_export()
    {
        await FillAsync("One", "Two", "Three");
        Assert.Equal(0, (await workplace.RunAsync("export", "out.ndjson.gz")).ExitCode);
        using var elsewhere = new Workplace();
        var import = await elsewhere.RunAsync("import", workplace.PathOf("out.ndjson.gz"));
        Assert.Equal(3, import.Count("created"));
        Assert.Equal(0, (await elsewhere.RunAsync("export", "again.ndjson")).ExitCode);
        await using var packed = new GZipStream(
            File.OpenRead(workplace.PathOf("out.ndjson.gz")),
            CompressionMode.Decompress
        );
        using var reader = new StreamReader(packed);
        Assert.Equal(await reader.ReadToEndAsync(), await File.ReadAllTextAsync(elsewhere.PathOf("again.ndjson")));
    }

    [Fact]
    public async Task A_lost_index_is_built_anew()
    {
        await FillAsync("One", "Two");
        Directory.Delete(workplace.PathOf("data/index"), recursive: true);
        var end = await workplace.RunAsync("reindex");
        Assert.True(end.ExitCode == 0, end.Errors);
        Assert.Contains("2 articles", end.Output, StringComparison.Ordinal);
        using var server = workplace.Server();
        Assert.Equal(2, (int)(await server.GetAsync("/api/v1/search?q=harbour"))["total"]!);
    }

    [Fact]
    public async Task Reading_anew_touches_only_what_an_older_extractor_read_and_changes_only_what_differs()
    {
        await FillAsync("One", "Two", "Three");
        long confirmed;
        using (var server = workplace.Server())
        {
            var article = await server.GetAsync("/api/v1/articles/1");
            confirmed = (long)Calder.Quote(article, "We lost no ship")["id"]!;
            await server.SendAsync(HttpMethod.Patch, $"/api/v1/quotes/{confirmed}", new { status = "confirmed" });
        }
        Assert.Contains(
            "0 articles read anew",
            (await workplace.RunAsync("reextract")).Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "3 articles read anew, 0 changed",
            (await workplace.RunAsync("reextract", "--all")).Output,
            StringComparison.Ordinal
        );
        // As if an older extractor had found a quote less in the first, and had read the second as this one does.
        await ExecuteAsync("""UPDATE "Articles" SET "ExtractionVersion" = 'older' WHERE "Id" IN (1, 2)""");
        string older;
        using (var server = workplace.Server())
            older = await TagAsync(server, "/api/v1/articles/2");
        await ExecuteAsync($"""DELETE FROM "Quotes" WHERE "ArticleId" = 1 AND "Id" <> {confirmed}""");
        var end = await workplace.RunAsync("reextract");
        Assert.Contains("2 articles read anew, 1 changed", end.Output, StringComparison.Ordinal);
        using var after = workplace.Server();
        var first = await after.GetAsync("/api/v1/articles/1?verify=true");
        Assert.Equal(3, (int)first["revision"]!);
        Assert.Equal("confirmed", (string?)Calder.Quote(first, "We lost no ship")["status"]);
        Assert.True(first["quotes"]!.AsArray().Count > 1);
        Assert.Empty(first["verification"]!["differing"]!.AsArray());
        Assert.Equal(1, (int)(await after.GetAsync("/api/v1/articles/2"))["revision"]!);
        Assert.NotEqual("older", (string?)(await after.GetAsync("/api/v1/articles/2"))["extraction"]!["version"]);
        // Another answer than before has another tag, though nothing was revised.
        Assert.NotEqual(older, await TagAsync(after, "/api/v1/articles/2"));
    }

    private static async Task<string> TagAsync(NewsApiServer server, string path)
    {
        var answer = await server.SendAsync(HttpMethod.Get, path);
        Assert.Equal(200, (int)answer.StatusCode);
        return answer.Headers.ETag!.Tag;
    }

    private async Task ExecuteAsync(string sql) =>
        Assert.True(await TestArchive.ExecuteAsync(workplace.PathOf("data"), sql) > 0);
}
