using Microsoft.EntityFrameworkCore;
using NewsApi.Storage.Tests.Support;

namespace NewsApi.Storage.Tests.Sqlite;

/// <summary>The write-ahead log while somebody always reads.</summary>
public sealed class LogSizeTests
{
    private const long Most = 256 * 1024 * 1024;

    // Of large ones, beyond the most.
    private const int Rounds = 12;
    private const int Large = 30 * 1024 * 1024;
    private const int Small = 1024 * 1024;

    [Fact]
    public async Task It_is_cut_back_when_it_is_large_though_readers_follow_upon_each_other()
    {
        using var file = new SqliteFile();
        await file.MigrateAsync();
        await using var writer = file.CreateContext();
        await writer.OpenForWritingAsync();
        await using var reader = file.CreateContext();
        var largest = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            // At every commit somebody still reads what was there before: SQLite by itself never starts the log anew.
            await using (await reader.BeginSnapshotAsync(default))
            {
                await reader.Articles.CountAsync();
                await WriteAsync(writer, round);
            }
            await writer.TidyAsync();
            largest = Math.Max(largest, new FileInfo(file.Path + "-wal").Length);
        }
        Assert.InRange(largest, 0, Most);
        Assert.Equal(Rounds, await reader.Articles.CountAsync());
    }

    [Fact]
    public async Task One_who_reads_for_long_keeps_seeing_the_same_and_is_not_waited_for()
    {
        using var file = new SqliteFile();
        await file.MigrateAsync();
        await using var writer = file.CreateContext();
        await writer.OpenForWritingAsync();
        await using var reader = file.CreateContext();
        await using (await reader.BeginSnapshotAsync(default))
        {
            Assert.Equal(0, await reader.Articles.CountAsync());
            for (var round = 0; round < Rounds; round++)
                await WriteAsync(writer, round);
            var begun = TimeProvider.System.GetTimestamp();
            await writer.TidyAsync();
            Assert.True(TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromSeconds(4));
            Assert.Equal(0, await reader.Articles.CountAsync());
        }
        await writer.TidyAsync();
        Assert.Equal(0, new FileInfo(file.Path + "-wal").Length);
    }

    [Fact]
    public async Task Small_writes_one_after_the_other_find_it_begun_anew_before_it_is_large()
    {
        using var file = new SqliteFile();
        await file.MigrateAsync();
        await using var writer = file.CreateContext();
        await writer.OpenForWritingAsync();
        var largest = 0L;
        for (var round = 0; round < 150; round++)
        {
            await WriteAsync(writer, round, Small);
            await writer.TidyAsync();
            largest = Math.Max(largest, new FileInfo(file.Path + "-wal").Length);
        }
        Assert.InRange(largest, 65 * 1024 * 1024, Most / 2);
    }

    private static async Task WriteAsync(NewsDbContext context, int round, int length = Large)
    {
        var article = Sample.Article($"article {round}");
        article.Body = new string((char)('a' + (round % 26)), length);
        await using var transaction = await context.Database.BeginTransactionAsync();
        await context.InsertAsync([article]);
        await transaction.CommitAsync();
    }
}
