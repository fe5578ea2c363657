using Microsoft.EntityFrameworkCore;
using NewsApi.Storage.Tests.Support;

namespace NewsApi.Storage.Tests.Sqlite;

/// <summary>A server that was killed while it started can start again.</summary>
public sealed class InterruptedStartTests : IDisposable
{
    private const string LeftLock =
        "CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL);"
        + "INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2024-05-01 10:00:00')";

    private readonly SqliteFile file = new();

    private async Task StartsAsync()
    {
        // Without the mending it waits for ever; the limit only turns that into a failure.
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await file.MigrateAsync(limit.Token);
        await using var context = file.CreateContext();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync(limit.Token));
        await context.Articles.CountAsync(limit.Token);
    }

    [Fact]
    public async Task A_lock_that_a_killed_migration_left_does_not_block_the_next_start()
    {
        await file.MigrateAsync();
        file.Execute("DROP TABLE IF EXISTS \"__EFMigrationsLock\";" + LeftLock);
        await StartsAsync();
    }

    [Fact]
    public async Task A_first_start_that_was_killed_before_its_first_table_goes_on()
    {
        file.Execute("PRAGMA journal_mode=WAL");
        Assert.NotEqual(0, new FileInfo(file.Path).Length);
        await StartsAsync();
    }

    [Fact]
    public async Task A_first_start_that_was_killed_with_the_lock_only_goes_on()
    {
        file.Execute("PRAGMA journal_mode=WAL;" + LeftLock);
        await StartsAsync();
    }

    public void Dispose() => file.Dispose();
}
