using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.CommandLine;

/// <summary>Verbs beside a running server, which has the archive.</summary>
public sealed class ServerVerbsTests : IDisposable
{
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public async Task A_server_is_sent_what_a_file_holds_and_shows_what_it_did()
    {
        using var server = await NewsApiProcess.StartAsync(workplace.Folder);
        var url = server.Http.BaseAddress!.ToString();
        workplace.Write(
            "a.ndjson",
            BulkAnswers.Lines(Enumerable.Range(1, 450).Select(i => BulkAnswers.Article($"Sent {i}"))) + "{broken\n"
        );
        workplace.Write("t.txt", Calder.Text("Sent text"));

        var end = await workplace.RunAsync("import", "a.ndjson", "t.txt", "--url", url);

        Assert.Equal(2, end.ExitCode);
        Assert.Equal((451, 1), (end.Count("created"), end.Count("failed")));
        Assert.StartsWith("a.ndjson:451: ", Assert.Single(end.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(452, await TotalAsync(server));
        var again = await workplace.RunAsync("import", "a.ndjson", "--url", url, "--dry-run");
        Assert.Equal(450, again.Count("skipped"));
    }

    [Fact]
    public async Task An_archive_that_a_server_has_is_refused_to_writers_until_the_server_is_dead()
    {
        workplace.Write("t.txt", Calder.Text("Refused"));
        using (var server = await NewsApiProcess.StartAsync(workplace.Folder))
        {
            foreach (var verb in new string[][] { ["import", "t.txt"], ["reindex"], ["reextract"] })
            {
                var end = await workplace.RunAsync(verb);
                Assert.Equal(1, end.ExitCode);
                Assert.Contains("in use by another process", Assert.Single(end.ErrorLines), StringComparison.Ordinal);
            }
            // Servers of one database each have an index, but there is one server of a file.
            if (!TestArchive.IsShared)
            {
                var (exitCode, errors) = await NewsApiProcess.RefusedAsync(workplace.Folder, "--Index:Path=elsewhere");
                Assert.Equal(1, exitCode);
                Assert.StartsWith("NewsApi cannot start: ", errors, StringComparison.Ordinal);
                Assert.Contains("in use by another process", errors, StringComparison.Ordinal);
            }
            await server.KillAsync();
        }
        Assert.Equal(0, (await workplace.RunAsync("import", "t.txt")).ExitCode);
    }

    [Fact]
    public async Task Two_servers_on_two_archives_do_not_share_an_index()
    {
        using var server = await NewsApiProcess.StartAsync(workplace.Folder);
        var other = TestArchive.SettingsFor(workplace.Folder).Single(s => s.Name == "ConnectionStrings:NewsApi").Value;
        var (exitCode, errors) = await NewsApiProcess.RefusedAsync(
            workplace.Folder,
            $"--ConnectionStrings:NewsApi={other}"
        );
        TestArchive.Delete(workplace.Folder);
        Assert.Equal(1, exitCode);
        Assert.Contains(
            "in use by another process",
            Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task An_export_from_the_file_and_one_from_the_server_are_the_same()
    {
        using var server = await NewsApiProcess.StartAsync(workplace.Folder);
        var url = server.Http.BaseAddress!.ToString();
        workplace.Write("t.txt", Calder.Text("Exported"));
        Assert.Equal(0, (await workplace.RunAsync("import", "t.txt", "--url", url)).ExitCode);
        Assert.Equal(0, (await workplace.RunAsync("export", "file.ndjson")).ExitCode);
        Assert.Equal(0, (await workplace.RunAsync("export", "server.ndjson", "--url", url)).ExitCode);
        var lines = await File.ReadAllLinesAsync(workplace.PathOf("file.ndjson"));
        Assert.Equal(2, lines.Length);
        Assert.Equal(lines, await File.ReadAllLinesAsync(workplace.PathOf("server.ndjson")));
        foreach (var where in new string[][] { [], ["--url", url] })
        {
            var late = await workplace.RunAsync([
                "export",
                "-",
                "--quiet",
                "--from",
                "2024-01-01",
                "--source=-Nobody",
                .. where,
            ]);
            Assert.Equal("Exported", (string?)JsonNode.Parse(late.Output)!["article"]!["title"]);
        }
    }

    [Fact]
    public async Task Another_address_is_no_server()
    {
        using var server = await NewsApiProcess.StartAsync(workplace.Folder);
        workplace.Write("t.txt", Calder.Text("Nowhere"));
        var end = await workplace.RunAsync("import", "t.txt", "--url", $"{server.Http.BaseAddress}elsewhere");
        Assert.Equal(1, end.ExitCode);
        Assert.Contains("answered 404", Assert.Single(end.ErrorLines), StringComparison.Ordinal);
    }

    private static async Task<int> TotalAsync(NewsApiProcess server) =>
        (int)(await server.Http.GetFromJsonAsync<JsonObject>(new Uri("/api/v1/articles", UriKind.Relative)))!["total"]!;
}
