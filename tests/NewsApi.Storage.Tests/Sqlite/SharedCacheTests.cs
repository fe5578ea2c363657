using Microsoft.EntityFrameworkCore;
using NewsApi.Storage.Tests.Support;

namespace NewsApi.Storage.Tests.Sqlite;

public sealed class SharedCacheTests
{
    [Fact]
    public async Task A_snapshot_sees_one_committed_state_even_where_a_shared_cache_is_asked_for()
    {
        using var file = new SqliteFile("Cache=Shared");
        await file.MigrateAsync();
        await using var reader = file.CreateContext();
        await using var snapshot = await reader.BeginSnapshotAsync(default);
        Assert.Equal(0, await reader.Articles.CountAsync());

        await using var writer = file.CreateContext();
        await using var transaction = await writer.Database.BeginTransactionAsync();
        writer.Add(Sample.Article("one"));
        await writer.SaveChangesAsync();
        Assert.Equal(0, await reader.Articles.CountAsync());
        await transaction.CommitAsync();
        Assert.Equal(0, await reader.Articles.CountAsync());
    }
}
