using NewsApi.Tests.Support;

namespace NewsApi.Tests.CommandLine;

/// <summary><c>verify</c> where the archive is a file.</summary>
public sealed class VerifySqliteTests : IDisposable
{
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public async Task A_row_that_belongs_to_none_is_found()
    {
        using (var server = workplace.Server())
            await server.ImportedAsync(Calder.Text("One"));
        await TestArchive.ExecuteAsync(
            workplace.PathOf("data"),
            """PRAGMA foreign_keys=OFF; UPDATE "Quotes" SET "SpeakerId" = 999"""
        );
        var end = await workplace.RunAsync("verify");
        Assert.Equal(1, end.ExitCode);
        Assert.Contains(
            end.Output.Split('\n'),
            found => found.StartsWith("database: Quotes", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Where_there_is_no_archive_none_is_made()
    {
        var end = await workplace.RunAsync("verify");
        Assert.Equal(1, end.ExitCode);
        Assert.Contains("There is no archive", Assert.Single(end.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(workplace.Folder));
    }
}
