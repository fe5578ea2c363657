using Microsoft.EntityFrameworkCore;
using NewsApi.Storage.Tests.Support;

namespace NewsApi.Storage.Tests.Contract;

public abstract partial class ArchiveContract
{
    [Fact]
    public async Task The_migrations_match_the_model()
    {
        await using var context = CreateContext();
        Assert.NotEmpty(context.Database.GetMigrations());
        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task A_start_applies_every_migration()
    {
        await using var context = CreateContext();
        Assert.Equal(context.Database.GetMigrations(), await context.Database.GetAppliedMigrationsAsync());
    }

    [Fact]
    public async Task Migrating_again_is_harmless()
    {
        await StoreAsync(Sample.ArticleWithFacts("one", Sample.Entity("ann"), Sample.Entity("bob")), Sample.Change(1));
        for (var start = 0; start < 2; start++)
        {
            await using var context = CreateContext();
            await MigrateAsync(context);
        }
        await using var after = CreateContext();
        Assert.Equal(after.Database.GetMigrations(), await after.Database.GetAppliedMigrationsAsync());
        Assert.Equal(1, await after.Articles.CountAsync());
        Assert.Equal(2, await after.Appearances.CountAsync());
        Assert.Equal(1, await after.Changes.CountAsync());
    }

    [Fact]
    public async Task A_context_can_be_used_after_it_migrated()
    {
        await using var context = CreateContext();
        await MigrateAsync(context);
        context.Add(Sample.Article("one"));
        await context.SaveChangesAsync();
        Assert.Equal(1, await ReadAsync(other => other.Articles.CountAsync()));
    }
}
