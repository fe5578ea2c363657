using Microsoft.EntityFrameworkCore;
using NewsApi.Storage;
using NewsApi.Storage.PostgreSql;
using NewsApi.Storage.Sqlite;

namespace NewsApi.Hosting;

/// <summary>Copies an archive from SQLite to PostgreSQL, where it is the same archive: its index and those who follow it go on.</summary>
internal sealed class ArchiveMove : IAsyncDisposable
{
    // Nobody waits for a request here.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ServiceProvider source;
    private readonly ServiceProvider target;
    private ArchiveLock? held;

    /// <param name="from">A file, or a connection string of Microsoft.Data.Sqlite.</param>
    /// <param name="to">A connection string of Npgsql.</param>
    /// <exception cref="StartupException">One of them is no connection string.</exception>
    public ArchiveMove(string from, string to)
    {
        try
        {
            var connection = from.Contains('=', StringComparison.Ordinal) ? from : $"Data Source={from}";
            source = new ServiceCollection().AddSqliteArchive(connection).BuildServiceProvider();
            target = new ServiceCollection().AddPostgreSqlArchive(to, Patience).BuildServiceProvider();
        }
        catch (ArgumentException exception)
        {
            throw new StartupException($"That is no connection string: {exception.Message}");
        }
    }

    /// <summary>Copies everything.</summary>
    /// <param name="copied">Told the rows that are copied, and all.</param>
    /// <exception cref="ArchiveUnavailableException">A server has the archive, there is none, or the target holds something.</exception>
    public async Task CopyAsync(Action<long, long> copied, CancellationToken cancellation)
    {
        var file = source.GetRequiredService<ArchiveDatabase>();
        await using var from = ContextOf(source);
        await file.CheckCurrentAsync(from, cancellation);
        held = new ArchiveLock(file.File, index: null);
        await using var snapshot = await from.BeginSnapshotAsync(cancellation);
        var database = target.GetRequiredService<ArchiveDatabase>();
        await using var to = ContextOf(target);
        await using var hold = await database.HoldAsync(to, cancellation);
        await database.MigrateAsync(to, everyPage: false, cancellation);
        await ArchiveCopy.CopyAsync(from, to, copied, cancellation);
    }

    /// <summary>Reads both and compares every row.</summary>
    /// <param name="compared">Told the rows that are compared, and all.</param>
    /// <returns>Where they differ, one line each.</returns>
    public async Task<IReadOnlyList<string>> CompareAsync(Action<long, long> compared, CancellationToken cancellation)
    {
        await using var from = ContextOf(source);
        await using var to = ContextOf(target);
        await using var one = await from.BeginSnapshotAsync(cancellation);
        await using var other = await to.BeginSnapshotAsync(cancellation);
        return await ArchiveCopy.CompareAsync(from, to, compared, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        held?.Dispose();
        await source.DisposeAsync();
        await target.DisposeAsync();
    }

    private static NewsDbContext ContextOf(ServiceProvider services) =>
        services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContext();
}
