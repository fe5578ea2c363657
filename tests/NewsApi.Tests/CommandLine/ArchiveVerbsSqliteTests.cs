using NewsApi.Tests.Support;

namespace NewsApi.Tests.CommandLine;

/// <summary>Verbs where the archive is a file that may not be there.</summary>
public sealed class ArchiveVerbsSqliteTests : IDisposable
{
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public async Task An_export_that_cannot_be_made_leaves_the_file_that_was_there()
    {
        workplace.Write("kept.ndjson", "kept");
        var end = await workplace.RunAsync("export", "kept.ndjson");
        Assert.Equal(1, end.ExitCode);
        Assert.Contains("There is no archive", Assert.Single(end.ErrorLines), StringComparison.Ordinal);
        Assert.Equal("kept", await File.ReadAllTextAsync(workplace.PathOf("kept.ndjson")));
        Assert.Equal(["kept.ndjson"], Directory.EnumerateFileSystemEntries(workplace.Folder).Select(Path.GetFileName));
        Assert.Equal(64, (await workplace.RunAsync("export", "x", "--from", "2024-13-01")).ExitCode);
    }
}
