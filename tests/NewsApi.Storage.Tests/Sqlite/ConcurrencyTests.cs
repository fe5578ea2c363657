using Microsoft.EntityFrameworkCore;
using NewsApi.Storage.Tests.Support;

namespace NewsApi.Storage.Tests.Sqlite;

/// <summary>Readers and writers at the same time wait for each other or not at all; none meets "database is locked".</summary>
public sealed class ConcurrencyTests : IDisposable
{
    private const int Writers = 4;
    private const int WritesEach = 40;

    private readonly SqliteFile file = new("Pooling=True");

    private async Task WriteAsync(int writer)
    {
        for (var i = 0; i < WritesEach; i++)
        {
            await using var context = file.CreateContext();
            await using var transaction = await context.Database.BeginTransactionAsync();
            // Reads before it writes: a deferred transaction would fail here when another writer came in between.
            var before = await context.Changes.CountAsync();
            var article = Sample.Article($"article-{writer}-{i}");
            context.Add(article);
            await context.SaveChangesAsync();
            context.Add(Sample.Change(article.Id));
            await context.SaveChangesAsync();
            Assert.Equal(before + 1, await context.Changes.CountAsync());
            await transaction.CommitAsync();
        }
    }

    // Reads until the writers are done, and once more.
    private async Task<int> ReadAsync(Task writing)
    {
        var reads = 0;
        for (var isLast = false; !isLast; reads++)
        {
            isLast = writing.IsCompleted;
            await using var context = file.CreateContext();
            await using var snapshot = await context.BeginSnapshotAsync(default);
            var articles = await context.Articles.CountAsync();
            Assert.Equal(articles, await context.Changes.CountAsync());
            Assert.Equal(articles, (await context.Articles.Select(article => article.Id).ToListAsync()).Count);
        }
        return reads;
    }

    [Fact]
    public async Task Readers_and_writers_do_not_meet_a_locked_database()
    {
        await file.MigrateAsync();
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(writer))));
        var reading = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ReadAsync(writing))));
        await writing;
        Assert.All(await reading, reads => Assert.NotEqual(0, reads));
        await using var context = file.CreateContext();
        Assert.Equal(Writers * WritesEach, await context.Articles.CountAsync());
        Assert.Equal(Writers * WritesEach, await context.Changes.CountAsync());
    }

    [Fact]
    public async Task A_snapshot_does_not_keep_a_writer_waiting_nor_a_writer_a_snapshot()
    {
        await file.MigrateAsync();
        await using var writer = file.CreateContext();
        await using var transaction = await writer.Database.BeginTransactionAsync();
        writer.Add(Sample.Article("one"));
        await writer.SaveChangesAsync();
        // The writer holds the only write lock; whoever asked for it would fail here after the timeout.
        await using var reader = file.CreateContext();
        await using var snapshot = await reader.BeginSnapshotAsync(default);
        Assert.Equal(0, await reader.Articles.CountAsync());
        await transaction.CommitAsync();
        Assert.Equal(0, await reader.Articles.CountAsync());
    }

    public void Dispose() => file.Dispose();
}
