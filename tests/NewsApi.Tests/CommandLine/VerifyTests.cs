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
        foreach (var number in Enumerable.Range(1, 10))
            await server.ImportedAsync(Calder.Text($"Report {number}"));
        await server.SendAsync(HttpMethod.Delete, "/api/v1/articles/2");
        foreach (var withheld in (int[])[4, 9])
            await server.SendAsync(
                HttpMethod.Put,
                $"/api/v1/articles/{withheld}/status",
                new { pubStatus = "withheld", reason = "Wait." }
            );
        await server.SendAsync(
            HttpMethod.Patch,
            "/api/v1/articles/8",
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

    // What is done behind the back of an archive, each to an article or entity of its own, and what is said of it.
    private static readonly (string Sql, string[] Lines)[] Damages =
    [
        (
            """UPDATE "Articles" SET "Body" = 'x' || "Body" WHERE "Id" = 1""",
            ["spans: article 1, quote", "index: article 1 differs"]
        ),
        ("""UPDATE "Quotes" SET "Parts" = '"x"' WHERE "ArticleId" = 3""", ["articles: article 3 cannot be read"]),
        ("""UPDATE "Quotes" SET "Text" = 'Nobody said this' WHERE "ArticleId" = 5""", ["counts: article 5, quote"]),
        ("""UPDATE "Quotes" SET "Confidence" = 0.123 WHERE "ArticleId" = 6""", ["index of facts: article 6 differs"]),
        ("""UPDATE "Entities" SET "SuccessorId" = 3 WHERE "Id" = 2""", ["merges: entity 2"]),
        (
            """DELETE FROM "Articles" WHERE "Id" = 7""",
            ["index: article 7 is in the index and not in the archive", "changes: the last change of article 7"]
        ),
        (
            """UPDATE "ArticleRevisions" SET "Document" = substr("Document", 1, 1) WHERE "ArticleId" = 8""",
            ["revisions: article 8, revision 1"]
        ),
        (
            """UPDATE "WithheldArticles" SET "Line" = substr("Line", 1, 1) WHERE "ArticleId" = 4""",
            ["withheld: article 4 could not be made usable again"]
        ),
        (
            """UPDATE "WithheldArticles" SET "Document" = substr("Document", 1, 1) WHERE "ArticleId" = 9""",
            ["revisions: article 9, revision 2 cannot be read"]
        ),
        ("""DELETE FROM "Changes" WHERE "ArticleId" = 10""", ["changes: the log does not know article 10"]),
        // The database counts along what is deleted.
        (
            """UPDATE "Entities" SET "ArticleCount" = 77 WHERE "Id" = 1""",
            ["counts: entity 1 is said to be in 77 articles"]
        ),
    ];

    [Fact]
    public async Task What_was_changed_behind_its_back_is_found()
    {
        await FillAsync();
        foreach (var (sql, _) in Damages)
            Assert.True(await TestArchive.ExecuteAsync(workplace.PathOf("data"), sql) > 0, sql);
        var end = await workplace.RunAsync("verify");
        Assert.Equal(1, end.ExitCode);
        var found = end.Output.Split('\n');
        Assert.All(
            Damages.SelectMany(damage => damage.Lines),
            line => Assert.Contains(found, told => told.StartsWith(line, StringComparison.Ordinal))
        );
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
