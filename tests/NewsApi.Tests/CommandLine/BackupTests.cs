using System.Net;
using System.Net.Http.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.CommandLine;

/// <summary>A backup is made beside a server and put back in place of the archive.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly Workplace workplace = new();

    public void Dispose() => workplace.Dispose();

    [Fact]
    public async Task A_backup_made_while_a_server_writes_is_one_state_of_the_archive_and_restores_it()
    {
        using (var server = await NewsApiProcess.StartAsync(workplace.Folder))
        {
            await PostAsync(server, "Before");
            using var stop = new CancellationTokenSource();
            var writing = WriteUntilAsync(server, stop.Token);
            var backup = await workplace.RunAsync("backup", "backup.db");
            await stop.CancelAsync();
            Assert.True(backup.ExitCode == 0, backup.Errors);
            Assert.True(await writing > 0);
        }
        using var elsewhere = new Workplace();
        var restore = await elsewhere.RunAsync("restore", workplace.PathOf("backup.db"));
        Assert.True(restore.ExitCode == 0, restore.Errors);
        var verify = await elsewhere.RunAsync("verify");
        Assert.True(verify.ExitCode == 0, verify.Output);
        using var restored = elsewhere.Server();
        Assert.Equal(1, (int)(await restored.GetAsync("/api/v1/search?q=title:before"))["total"]!);
        Assert.Equal(
            ["backup.db"],
            Directory
                .EnumerateFiles(workplace.Folder)
                .Select(Path.GetFileName)
                .Where(name => name!.Contains("backup", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task What_was_written_since_the_backup_is_gone_and_followers_begin_anew()
    {
        string archive;
        using (var server = workplace.Server())
        {
            await server.ImportedAsync(Calder.Text("Kept"));
            archive = (string)(await server.GetAsync("/api/v1/changes"))["archiveId"]!;
        }
        await BackUpHereAsync();
        using (var server = workplace.Server())
            await server.ImportedAsync(Calder.Text("Gone"));
        var refused = await workplace.RunAsync("restore", "backup.db");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("not empty", Assert.Single(refused.ErrorLines), StringComparison.Ordinal);
        // A new archive would get the seed article.
        var restore = await NewsApiProcess.RunAsync(workplace.Folder, ["restore", "backup.db", "--force"]);
        Assert.True(restore.ExitCode == 0, restore.Errors);
        using var restored = workplace.Server();
        Assert.Equal(
            "Kept",
            (string?)(await restored.GetAsync("/api/v1/search"))["items"]!.AsArray().Single()!["title"]
        );
        Assert.NotEqual(archive, (string?)(await restored.GetAsync("/api/v1/changes"))["archiveId"]);
        var audited = (await restored.GetAsync("/api/v1/audit?action=restore"))["items"]!.AsArray();
        Assert.Equal("command-line", (string?)Assert.Single(audited)!["caller"]);
    }

    [Theory]
    [InlineData("letters", "is no archive of NewsApi")]
    [InlineData("", "is no archive of NewsApi")]
    public async Task What_is_no_backup_is_refused_and_the_archive_stays(string content, string reason)
    {
        using (var server = workplace.Server())
            await server.ImportedAsync(Calder.Text("Kept"));
        workplace.Write("letters.db", content);
        var end = await workplace.RunAsync("restore", "letters.db", "--force");
        Assert.Equal(1, end.ExitCode);
        Assert.Contains(reason, Assert.Single(end.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(1, (await workplace.RunAsync("restore", "nowhere.db", "--force")).ExitCode);
        using var after = workplace.Server();
        Assert.Equal(1, (int)(await after.GetAsync("/api/v1/articles"))["total"]!);
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_and_nothing_is_left_of_the_attempt()
    {
        using (var server = workplace.Server())
            await server.ImportedAsync(Calder.Text("Kept"));
        await BackUpHereAsync();
        var backup = await File.ReadAllBytesAsync(workplace.PathOf("backup.db"));
        new Random(1).NextBytes(backup.AsSpan(backup.Length / 2, 8192));
        await File.WriteAllBytesAsync(workplace.PathOf("backup.db"), backup);
        var end = await workplace.RunAsync("restore", "backup.db", "--force");
        Assert.Equal(1, end.ExitCode);
        Assert.Contains("damaged", Assert.Single(end.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Directory.EnumerateFiles(workplace.PathOf("data")),
            name => name.Contains("partial", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_restore_beside_a_server_is_refused()
    {
        using var server = await NewsApiProcess.StartAsync(workplace.Folder);
        Assert.Equal(0, (await workplace.RunAsync("backup", "backup.db", "-q")).ExitCode);
        var end = await workplace.RunAsync("restore", "backup.db", "--force");
        Assert.Equal(1, end.ExitCode);
        Assert.Contains("in use by another process", Assert.Single(end.ErrorLines), StringComparison.Ordinal);
    }

    // The server of a test has its archive in the folder `data`, like that of a command.
    private async Task BackUpHereAsync()
    {
        var end = await workplace.RunAsync("backup", "backup.db");
        Assert.True(end.ExitCode == 0, end.Errors);
    }

    private static async Task<int> WriteUntilAsync(NewsApiProcess server, CancellationToken stop)
    {
        var count = 0;
        for (; !stop.IsCancellationRequested; count++)
            await PostAsync(server, $"Meanwhile {count}");
        return count;
    }

    private static async Task PostAsync(NewsApiProcess server, string title)
    {
        var answer = await server.Http.PostAsJsonAsync(KeyedRequests.ArticlesPath, KeyedRequests.Article(title));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }
}
