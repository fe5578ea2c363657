using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.CommandLine;

/// <summary><c>NewsApi import</c> on the archive of the folder that it is started in.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    private static string Articles(string prefix, int count) =>
        BulkAnswers.Lines(Enumerable.Range(1, count).Select(i => BulkAnswers.Article($"{prefix} {i}")));

    [Fact]
    public async Task Every_kind_of_file_is_brought_in_and_counted()
    {
        workplace.Write("many.ndjson", Articles("Line", 3));
        workplace.WriteGzip("packed.ndjson.gz", Articles("Packed", 2));
        workplace.Write("lines-called.json", Articles("Called", 2));
        workplace.Write("pretty.json", JsonSerializer.SerializeToNode(BulkAnswers.Article("Pretty"))!.ToString());
        workplace.Write("folder/below/text.txt", Calder.Text("Text"));
        workplace.Write("folder/notes.md", "This is not an article.");
        workplace.Write(
            "folder/page.html",
            $"""
            <html lang="en"><head><title>Page</title><meta property="article:published_time" content="2024-03-12"></head>
            <body><article>{string.Concat(
                Enumerable.Repeat("<p>The harbour opened again after the storm had gone.</p>", 9)
            )}</article></body></html>
            """
        );
        workplace.Write(
            "feed.xml",
            """
            <rss version="2.0"><channel><title>Feed</title><item><title>Entry</title>
            <pubDate>Tue, 12 Mar 2024 10:00:00 GMT</pubDate><description>The harbour opened again.</description></item></channel></rss>
            """
        );
        string[] files = ["many.ndjson", "packed.ndjson.gz", "lines-called.json", "pretty.json", "folder", "feed.xml"];

        var end = await workplace.RunAsync(["import", .. files]);

        Assert.True(end.ExitCode == 0, end.Errors);
        Assert.Equal(11, end.Count("created"));
        Assert.Equal(0, end.Count("failed"));
        Assert.Empty(end.ErrorLines);
        using var server = workplace.Server();
        Assert.Equal(11, (int)(await server.GetAsync("/api/v1/articles"))["total"]!);
        foreach (var title in new[] { "packed", "called", "pretty", "text", "page", "entry" })
            Assert.NotEqual(0, (int)(await server.GetAsync($"/api/v1/search?q=title:{title}"))["total"]!);
    }

    [Fact]
    public async Task What_fails_is_listed_with_its_file_line_and_reason_and_the_rest_is_stored()
    {
        workplace.Write("a.ndjson", Articles("Good", 2) + "{broken\n" + "\n" + """{"title":"No body"}""" + "\n");
        workplace.Write("b.txt", "No date here.\n\nText.");
        var packed = workplace.WriteGzip(
            "cut.ndjson.gz",
            string.Concat(Enumerable.Range(0, 40).Select(i => Articles($"Cut {i}", 1)))
        );
        File.WriteAllBytes(workplace.PathOf("cut.ndjson.gz"), packed[..^20]);
        workplace.Write("feed.xml", "<html>no feed</html>");
        workplace.Write("last.txt", Calder.Text("Last"));

        var end = await workplace.RunAsync(
            "import",
            "a.ndjson",
            "b.txt",
            "feed.xml",
            "cut.ndjson.gz",
            "last.txt",
            "--problems",
            "problems.ndjson"
        );

        Assert.Equal(2, end.ExitCode);
        Assert.Equal(5, end.Count("failed"));
        Assert.True(end.Count("created") > 3, end.Output);
        Assert.Contains(end.ErrorLines, line => line.StartsWith("a.ndjson:3: ", StringComparison.Ordinal));
        Assert.Contains(end.ErrorLines, line => line.StartsWith("a.ndjson:5: ", StringComparison.Ordinal));
        Assert.Contains(end.ErrorLines, line => line.StartsWith("b.txt: Line 1: ", StringComparison.Ordinal));
        Assert.Contains(end.ErrorLines, line => line.EndsWith("no RSS 2.0 or Atom feed.", StringComparison.Ordinal));
        Assert.Contains(end.ErrorLines, line => line.EndsWith("damaged from here on.", StringComparison.Ordinal));
        var problems = BulkAnswers.ReadLines(await File.ReadAllTextAsync(workplace.PathOf("problems.ndjson")));
        Assert.Equal(5, problems.Count);
        Assert.Equal(("a.ndjson", 3), ((string)problems[0]["file"]!, (int)problems[0]["line"]!));
        Assert.Equal("malformed-json", (string?)problems[0]["problem"]!["code"]);
    }

    [Fact]
    public async Task The_first_failures_are_shown_and_the_others_counted()
    {
        workplace.Write("bad.ndjson", string.Concat(Enumerable.Repeat("{\n", 25)));
        var end = await workplace.RunAsync("import", "bad.ndjson", "--quiet");
        Assert.Equal(2, end.ExitCode);
        Assert.Empty(end.Output);
        Assert.Equal(21, end.ErrorLines.Length);
        Assert.Contains("5 more", end.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_is_read_and_quiet_prints_nothing()
    {
        var end = await workplace.PipeAsync(Articles("Piped", 3), "import", "-", "-q");
        Assert.Equal((0, "", ""), (end.ExitCode, end.Output, end.Errors));
        var again = await workplace.PipeAsync(Articles("Piped", 4), "import", "-");
        Assert.Equal((3, 1), (again.Count("skipped"), again.Count("created")));
    }

    [Fact]
    public async Task A_dry_run_stores_nothing_and_duplicates_can_fail()
    {
        workplace.Write("a.ndjson", Articles("Dry", 2));
        Assert.Equal(2, (await workplace.RunAsync("import", "a.ndjson", "--dry-run")).Count("created"));
        Assert.Equal(2, (await workplace.RunAsync("import", "a.ndjson")).Count("created"));
        var failing = await workplace.RunAsync("import", "a.ndjson", "--on-duplicate", "fail");
        Assert.Equal((2, 2), (failing.ExitCode, (int)failing.Count("failed")));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Interrupted_it_keeps_what_was_committed_and_the_same_import_goes_on(string signal)
    {
        using var command = NewsApiProcess.Begin(workplace.Folder, "import", "-", "--Database:Seed=false");
        await command.Input.WriteAsync(Articles("Begun", 5));
        await command.Input.FlushAsync();
        await CommittedAsync(5);
        await command.SignalAsync(signal);
        var end = await command.EndAsync();
        Assert.Equal(130, end.ExitCode);
        Assert.Equal(5, end.Count("created"));
        Assert.Contains("goes on", end.Errors, StringComparison.Ordinal);
        var again = await workplace.PipeAsync(Articles("Begun", 7), "import", "-");
        Assert.Equal((5, 2), (again.Count("skipped"), again.Count("created")));
    }

    // Beside the command that writes, an export reads what is committed.
    private async Task CommittedAsync(int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            var export = await workplace.RunAsync("export", "-", "-q");
            if (export.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length == count)
                return;
            await Task.Delay(100, patience.Token);
        }
    }
}
