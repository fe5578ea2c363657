using Microsoft.EntityFrameworkCore;
using NewsApi.Storage.Tests.Support;

namespace NewsApi.Storage.Tests.Contract;

public abstract partial class ArchiveContract
{
    private static Task<List<string>> SlugsAsync(NewsDbContext context) =>
        context.Articles.OrderBy(article => article.Slug).Select(article => article.Slug).ToListAsync();

    [Fact]
    public async Task A_snapshot_sees_one_state_while_others_write()
    {
        await StoreAsync(Sample.Article("one"), Sample.Article("two"));
        await using var context = CreateContext();
        await using var snapshot = await context.BeginSnapshotAsync(default);
        Assert.Equal(["one", "two"], await SlugsAsync(context));

        await StoreAsync(Sample.Article("three"));
        await ReadAsync(other => other.Articles.Where(article => article.Slug == "one").ExecuteDeleteAsync());
        Assert.Equal(["one", "two"], await SlugsAsync(context));
        Assert.Equal(2, await context.Articles.CountAsync());
        Assert.Equal(["three", "two"], await ReadAsync(SlugsAsync));
    }

    [Fact]
    public async Task A_snapshot_does_not_see_what_is_not_committed()
    {
        await using var writer = CreateContext();
        await using var transaction = await writer.Database.BeginTransactionAsync();
        writer.Add(Sample.Article("one"));
        await writer.SaveChangesAsync();

        await using var context = CreateContext();
        await using (await context.BeginSnapshotAsync(default))
            Assert.Empty(await SlugsAsync(context));
        await transaction.CommitAsync();
        Assert.Equal(["one"], await ReadAsync(SlugsAsync));
    }

    [Fact]
    public async Task Each_snapshot_sees_its_own_state()
    {
        await using var early = CreateContext();
        await using var earlySnapshot = await early.BeginSnapshotAsync(default);
        Assert.Empty(await SlugsAsync(early));
        await StoreAsync(Sample.Article("one"));
        await using var late = CreateContext();
        await using var lateSnapshot = await late.BeginSnapshotAsync(default);
        Assert.Equal(["one"], await SlugsAsync(late));
        await StoreAsync(Sample.Article("two"));
        Assert.Empty(await SlugsAsync(early));
        Assert.Equal(["one"], await SlugsAsync(late));
    }

    [Fact]
    public async Task After_a_snapshot_the_context_sees_the_present_and_can_write()
    {
        await using var context = CreateContext();
        await using (await context.BeginSnapshotAsync(default))
        {
            Assert.Empty(await SlugsAsync(context));
            await StoreAsync(Sample.Article("one"));
        }
        Assert.Equal(["one"], await SlugsAsync(context));
        context.Add(Sample.Article("two"));
        await context.SaveChangesAsync();
        Assert.Equal(["one", "two"], await ReadAsync(SlugsAsync));
    }
}
