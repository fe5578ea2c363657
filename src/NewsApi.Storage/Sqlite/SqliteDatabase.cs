namespace NewsApi.Storage.Sqlite;

/// <summary>An archive in a file, which one process has for itself.</summary>
internal sealed class SqliteDatabase(string? file) : ArchiveDatabase
{
    public override string? File => file;

    public override bool IsShared => false;

    public override Task WaitForWritesAsync(CancellationToken cancellation) =>
        Task.Delay(Timeout.InfiniteTimeSpan, cancellation);

    // The lock beside the file has kept everybody else away already.
    public override Task<IAsyncDisposable> HoldAsync(NewsDbContext context, CancellationToken cancellation) =>
        Task.FromResult<IAsyncDisposable>(new Nothing());

    public override Task MigrateAsync(NewsDbContext context, bool everyPage, CancellationToken cancellation) =>
        SqliteMigration.MigrateAsync(context, file, everyPage, cancellation);

    public override Task CheckCurrentAsync(NewsDbContext context, CancellationToken cancellation) =>
        SqliteMigration.CheckCurrentAsync(context, file, cancellation);

    public override Task InspectAsync(NewsDbContext context, CancellationToken cancellation) =>
        SqliteInspection.CheckAsync(context, file, cancellation);

    private sealed class Nothing : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
