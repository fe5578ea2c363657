using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsApi.Storage.Sqlite;
using NewsApi.Storage.Tests.Support;

namespace NewsApi.Storage.Tests.Sqlite;

/// <summary>SQLite keeps most settings for each connection, so every one must set them.</summary>
public sealed class ConnectionSettingsTests
{
    // As PRAGMA gives them: synchronous 2 is FULL; busy_timeout is in milliseconds.
    private static readonly Dictionary<string, string> Expected = new()
    {
        ["journal_mode"] = "wal",
        ["synchronous"] = "2",
        ["foreign_keys"] = "1",
        ["busy_timeout"] = "5000",
        ["read_uncommitted"] = "0",
    };

    private static async Task<Dictionary<string, string>> SettingsAsync(NewsDbContext context)
    {
        var settings = new Dictionary<string, string>();
        foreach (var name in Expected.Keys)
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {name}";
            settings[name] = (await command.ExecuteScalarAsync())!.ToString()!;
        }
        return settings;
    }

    [Theory]
    [InlineData("Pooling=False")]
    [InlineData("Pooling=True")]
    [InlineData("Foreign Keys=False;Default Timeout=60;Cache=Shared")]
    public async Task Every_connection_has_the_settings(string connectionString)
    {
        using var file = new SqliteFile(connectionString);
        await file.MigrateAsync();
        // Twice: new connections first, then those that a pool kept, as somebody else left them.
        for (var round = 0; round < 2; round++)
        {
            var contexts = Enumerable.Range(0, 3).Select(_ => file.CreateContext()).ToList();
            foreach (var context in contexts)
            {
                await context.Database.OpenConnectionAsync();
                Assert.Equal(Expected, await SettingsAsync(context));
                Assert.Equal(5, ((SqliteConnection)context.Database.GetDbConnection()).DefaultTimeout);
            }
            foreach (var context in contexts)
            {
                await context.Database.ExecuteSqlRawAsync(
                    "PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; PRAGMA busy_timeout=1"
                );
                await context.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task A_connection_that_is_not_opened_asynchronously_has_them_too()
    {
        using var file = new SqliteFile();
        file.Execute("PRAGMA journal_mode=WAL");
        await using var context = file.CreateContext();
#pragma warning disable CA1849 // This is what is tested.
        context.Database.OpenConnection();
#pragma warning restore CA1849
        Assert.Equal(Expected, await SettingsAsync(context));
    }

    [Theory]
    [InlineData("Data Source=/var/lib/news/archive.db;Cache=Shared", "/var/lib/news/archive.db")]
    [InlineData("DataSource=/var/lib/news/../archive.db", "/var/lib/archive.db")]
    [InlineData("Data Source=:memory:", null)]
    [InlineData("Data Source=shared;Mode=Memory", null)]
    [InlineData("", null)]
    public void The_file_is_what_the_connection_string_names(string connectionString, string? expected) =>
        Assert.Equal(expected, SqliteArchive.FileOf(connectionString));
}
