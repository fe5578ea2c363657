using NewsApi.Tests.Support;

namespace NewsApi.Tests.CommandLine;

/// <summary>What the command line refuses before it looks at an archive.</summary>
public sealed class ArgumentTests : IDisposable
{
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Theory]
    [InlineData(1, "import", "missing.ndjson")]
    [InlineData(64, "import")]
    [InlineData(64, "imprt", "a.ndjson")]
    [InlineData(64, "import", "a.ndjson", "--quite")]
    [InlineData(64, "import", "a.ndjson", "--on-duplicate", "perhaps")]
    [InlineData(64, "import", "a.ndjson", "--url", "localhost")]
    [InlineData(1, "import", "a.ndjson", "--url", "http://127.0.0.1:9")]
    [InlineData(1, "import", "a.ndjson", "--Limits:MaxTitleLength=-1")]
    public async Task What_cannot_be_done_is_one_line_and_an_exit_code(int exitCode, params string[] arguments)
    {
        workplace.Write("a.ndjson", BulkAnswers.Lines([BulkAnswers.Article("Never")]));
        var end = await workplace.RunAsync(arguments);
        Assert.True(end.ExitCode == exitCode, $"{end.ExitCode}: {end.Errors}");
        Assert.Empty(end.Output);
        Assert.StartsWith("NewsApi: ", Assert.Single(end.ErrorLines), StringComparison.Ordinal);
    }
}
