using Microsoft.EntityFrameworkCore;

namespace NewsApi.Storage.Tests.Contract;

/// <summary>
/// What every database must do for the archive; inherited once for each. Every test has an empty, migrated database of its own.
/// </summary>
public abstract partial class ArchiveContract : IAsyncLifetime
{
    /// <summary>A context over the test's own database.</summary>
    protected abstract NewsDbContext CreateContext();

    /// <summary>Does to the database what the server does at start.</summary>
    protected abstract Task MigrateAsync(NewsDbContext context);

    /// <summary>Takes the database away, where that takes waiting.</summary>
    protected virtual Task DropAsync() => Task.CompletedTask;

    public async Task InitializeAsync()
    {
        await using var context = CreateContext();
        await MigrateAsync(context);
    }

    public Task DisposeAsync() => DropAsync();

    /// <summary>Stores rows in a transaction of their own.</summary>
    private async Task StoreAsync(params object[] rows)
    {
        await using var context = CreateContext();
        context.AddRange(rows);
        await context.SaveChangesAsync();
    }

    /// <summary>Reads in a context of its own, so that nothing comes from memory.</summary>
    private async Task<T> ReadAsync<T>(Func<NewsDbContext, Task<T>> read)
    {
        await using var context = CreateContext();
        return await read(context);
    }

    /// <summary>A text column as it stands in the database.</summary>
    private async Task<List<string>> RawAsync(string table, string column)
    {
        await using var context = CreateContext();
        var sql = $"SELECT \"{column}\" AS \"Value\" FROM \"{table}\"";
#pragma warning disable EF1002 // The names come from the tests.
        return await context.Database.SqlQueryRaw<string>(sql).ToListAsync();
#pragma warning restore EF1002
    }
}
