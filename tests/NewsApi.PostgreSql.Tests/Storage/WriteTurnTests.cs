using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.PostgreSql.Tests.Support;
using NewsApi.Storage;
using NewsApi.Storage.Tests.Support;

namespace NewsApi.PostgreSql.Tests.Storage;

/// <summary>Several processes write to one archive in turn.</summary>
public sealed class WriteTurnTests : IAsyncLifetime
{
    private string connection = null!;
    private ServiceProvider one = null!;
    private ServiceProvider other = null!;

    public async Task InitializeAsync()
    {
        connection = await TestDatabases.CreateAsync();
        (one, other) = (TestDatabases.Services(connection), TestDatabases.Services(connection));
    }

    public async Task DisposeAsync()
    {
        await one.DisposeAsync();
        await other.DisposeAsync();
        await TestDatabases.DropAsync(connection);
    }

    private static NewsDbContext ContextOf(ServiceProvider node) =>
        node.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContext();

    [Fact]
    public async Task The_change_log_shows_no_number_before_those_that_are_smaller()
    {
        await using var slow = ContextOf(one);
        await using var first = await slow.BeginWriteAsync();
        var early = Sample.Change(1);
        slow.Add(early);
        await slow.SaveChangesAsync();

        await using var fast = ContextOf(other);
        var late = Sample.Change(2);
        fast.Add(late);
        var second = fast.SaveChangesAsync();
        await WaitingAsync();
        Assert.False(second.IsCompleted);
        await using (var reader = ContextOf(one))
            Assert.Empty(await reader.Changes.ToListAsync());

        await first.CommitAsync();
        await second;
        Assert.True(early.Sequence < late.Sequence);
    }

    [Fact]
    public async Task Keys_of_rows_from_several_processes_do_not_meet()
    {
        for (var round = 0; round < 3; round++)
        {
            foreach (var (node, name) in new[] { (one, $"one-{round}"), (other, $"other-{round}") })
            {
                await using var context = ContextOf(node);
                await using var transaction = await context.BeginWriteAsync();
                await context.InsertAsync([Sample.Article(name), Sample.Article(name + "-b")]);
                await transaction.CommitAsync();
            }
        }
        await using var reader = ContextOf(one);
        Assert.Equal(
            Enumerable.Range(1, 12).Select(id => (long)id),
            await reader.Articles.OrderBy(a => a.Id).Select(a => a.Id).ToListAsync()
        );
    }

    [Fact]
    public async Task A_row_with_a_key_of_its_own_is_not_met_by_later_ones()
    {
        await using var context = ContextOf(one);
        var restored = Sample.Article("restored");
        restored.Id = 40;
        context.Add(restored);
        await context.SaveChangesAsync();
        var next = Sample.Article("next");
        context.Add(next);
        await context.SaveChangesAsync();
        Assert.Equal(41, next.Id);
        await using var transaction = await context.BeginWriteAsync();
        var inserted = Sample.Article("inserted");
        await context.InsertAsync([inserted]);
        Assert.Equal(42, inserted.Id);
    }

    // Until somebody waits for the lock.
    private async Task WaitingAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var context = ContextOf(one);
        while (
            await context
                .Database.SqlQueryRaw<long>(
                    """SELECT COUNT(*) AS "Value" FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"""
                )
                .SingleAsync(patience.Token) == 0
        )
            await Task.Delay(20, patience.Token);
    }
}
