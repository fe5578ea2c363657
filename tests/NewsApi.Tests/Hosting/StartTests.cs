using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Hosting;

/// <summary>A start that cannot succeed ends with one line that says why.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsapi-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("--Database:Provider=oracle", "Database:Provider")]
    [InlineData("--Database:Seed=perhaps", "Database:Seed")]
    [InlineData("--Index:CommitSeconds=0", "CommitSeconds")]
    [InlineData("--Limits:MaxTitleLength=-1", "MaxTitleLength")]
    [InlineData("--Limits:MaxTitleLenght=100", "MaxTitleLenght")]
    [InlineData("--ConnectionStrings:NewsApi=nonsense", "ConnectionStrings:NewsApi")]
    public async Task A_bad_option_ends_the_process_with_one_line_that_names_it(string argument, string named)
    {
        var (exitCode, errors) = await NewsApiProcess.RefusedAsync(folder, argument);
        Assert.Equal(1, exitCode);
        var line = Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("NewsApi cannot start: ", line, StringComparison.Ordinal);
        Assert.Contains(named, line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_server_runs_with_the_garbage_collector_that_keeps_memory_small()
    {
        var settings = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "NewsApi.runtimeconfig.json"));
        var configured = JsonNode.Parse(settings)!["runtimeOptions"]!["configProperties"]!;
        Assert.False((bool)configured["System.GC.Server"]!);
    }

    [Fact]
    public async Task A_database_file_that_is_none_is_left_alone()
    {
        var file = Path.Combine(folder, "letters.db");
        await File.WriteAllTextAsync(file, new string('x', 5000));
        var (exitCode, errors) = await NewsApiProcess.RefusedAsync(
            folder,
            $"--ConnectionStrings:NewsApi=Data Source={file}"
        );
        Assert.Equal(1, exitCode);
        Assert.Contains(
            "letters.db",
            Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task A_large_archive_is_served_while_it_is_checked_and_damage_ends_the_process()
    {
        using (await NewsApiProcess.StartAsync(folder)) { }
        var file = Path.Combine(folder, "data", "newsapi.db");
        long page;
        // What was written is in the log still: the archive's own file holds it after a clean end only.
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
            // Nothing at the start looks into it.
            command.CommandText = "SELECT rootpage FROM sqlite_schema WHERE name = 'IX_WithheldArticles_Url'";
            page = (long)(await command.ExecuteScalarAsync())!;
        }
        await using (var stream = File.OpenWrite(file))
        {
            stream.Seek((page - 1) * 4096, SeekOrigin.Begin);
            await stream.WriteAsync(new byte[4096]);
        }
        var (exitCode, errors) = await NewsApiProcess.RefusedAsync(folder, "--Database:CheckAtStartBytes=0");
        Assert.Equal(1, exitCode);
        var line = Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("NewsApi stops: The archive ", line, StringComparison.Ordinal);
        Assert.Contains("is damaged", line, StringComparison.Ordinal);
    }
}
