using NewsApi.Storage.Sqlite;
using NewsApi.Storage.Tests.Contract;
using NewsApi.Storage.Tests.Support;

namespace NewsApi.Storage.Tests.Sqlite;

/// <summary>The contract, kept by SQLite.</summary>
public sealed class SqliteArchiveTests : ArchiveContract, IDisposable
{
    private readonly SqliteFile file = new();

    protected override NewsDbContext CreateContext() => file.CreateContext();

    protected override Task MigrateAsync(NewsDbContext context) =>
        SqliteMigration.MigrateAsync(context, file.Path, everyPage: true, default);

    public void Dispose() => file.Dispose();
}
