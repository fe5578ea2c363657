using Microsoft.Extensions.DependencyInjection;
using NewsApi.Indexing;
using NewsApi.Tests.Exports;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.CommandLine;

/// <summary><c>verify</c> finds what is not as it should be, and says where.</summary>
public sealed class VerifyTests : IDisposable
{
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    private async Task FillAsync()
    {
        using var server = workplace.Server();
        foreach (var title in (string[])["One", "Two", "Three", "Four"])
            await server.ImportedAsync(Calder.Text(title));
        await server.SendAsync(HttpMethod.Delete, "/api/v1/articles/2");
        await server.SendAsync(
            HttpMethod.Put,
            "/api/v1/articles/4/status",
            new { pubStatus = "withheld", reason = "Wait." }
        );
        await server.SendAsync(
            HttpMethod.Patch,
            "/api/v1/articles/1",
            new { tags = new[] { "Ferries" } },
            "application/merge-patch+json"
        );
    }

    [Fact]
    public async Task An_archive_that_people_worked_on_is_as_it_should_be_also_beside_its_server()
    {
        using var server = await EditedArchive.MakeAsync();
        string[] verify =
        [
            "verify",
            .. TestArchive.SettingsFor(server.Folder).Select(setting => $"--{setting.Name}={setting.Value}"),
            $"--Index:Path={Path.Combine(server.Folder, "index")}",
        ];
        var beside = await workplace.RunAsync(verify);
        Assert.True(beside.ExitCode == 0, beside.Output + beside.Errors);
        Assert.Contains("all is as it should be", beside.Output, StringComparison.Ordinal);
        // Now the indexes on disk hold the last change too.
        server.Services.GetRequiredService<IndexFollower>().Commit();
        var after = await workplace.RunAsync([.. verify, "--quiet"]);
        Assert.True(after.ExitCode == 0, after.Output);
        Assert.Empty(after.Output);
    }

    [Theory]
    [InlineData("""UPDATE "Articles" SET "Body" = 'x' || "Body" WHERE "Id" = 1""", "spans: article 1, quote")]
    [InlineData("""UPDATE "Articles" SET "Body" = 'x' || "Body" WHERE "Id" = 1""", "index: article 1 differs")]
    [InlineData("""UPDATE "Quotes" SET "Parts" = '"x"' WHERE "ArticleId" = 3""", "articles: article 3 cannot be read")]
    [InlineData(
        """UPDATE "Quotes" SET "Text" = 'Nobody said this' WHERE "ArticleId" = 3""",
        "counts: article 3, quote"
    )]
    [InlineData(
        """UPDATE "Quotes" SET "Confidence" = 0.123 WHERE "ArticleId" = 3""",
        "index of facts: article 3 differs"
    )]
    [InlineData(
        """UPDATE "Entities" SET "ArticleCount" = 7 WHERE "Id" = 1""",
        "counts: entity 1 is said to be in 7 articles"
    )]
    [InlineData("""UPDATE "Entities" SET "SuccessorId" = 2 WHERE "Id" = 1""", "merges: entity 1")]
    [InlineData("""DELETE FROM "Articles" WHERE "Id" = 3""", "index: article 3 is in the index and not in the archive")]
    [InlineData("""DELETE FROM "Articles" WHERE "Id" = 3""", "changes: the last change of article 3")]
    [InlineData(
        """UPDATE "ArticleRevisions" SET "Document" = substr("Document", 1, 1) WHERE "ArticleId" = 1""",
        "revisions: article 1, revision 1"
    )]
    [InlineData(
        """UPDATE "WithheldArticles" SET "Line" = substr("Line", 1, 1)""",
        "withheld: article 4 could not be made usable again"
    )]
    [InlineData(
        """UPDATE "WithheldArticles" SET "Document" = substr("Document", 1, 1)""",
        "revisions: article 4, revision 2 cannot be read"
    )]
    [InlineData("""DELETE FROM "Changes" WHERE "ArticleId" = 1""", "changes: the log does not know article 1")]
    public async Task What_was_changed_behind_its_back_is_found(string sql, string line)
    {
        await FillAsync();
        Assert.True(await TestArchive.ExecuteAsync(workplace.PathOf("data"), sql) > 0);
        var end = await workplace.RunAsync("verify");
        Assert.Equal(1, end.ExitCode);
        Assert.Contains(end.Output.Split('\n'), found => found.StartsWith(line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("data/index", "index: ")]
    [InlineData("data/index/facts", "index of facts: ")]
    public async Task An_index_that_is_lost_is_told(string folder, string line)
    {
        await FillAsync();
        Directory.Delete(workplace.PathOf(folder), recursive: true);
        var end = await workplace.RunAsync("verify", "-q");
        Assert.Equal(1, end.ExitCode);
        Assert.Contains(end.Output.Split('\n'), found => found.StartsWith(line, StringComparison.Ordinal));
        Assert.False(Directory.Exists(workplace.PathOf(folder)));
    }
}
