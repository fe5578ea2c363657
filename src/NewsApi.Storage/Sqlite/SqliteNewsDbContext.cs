using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsApi.Storage.Sqlite;

/// <summary>The archive in one SQLite file.</summary>
public sealed class SqliteNewsDbContext(DbContextOptions<SqliteNewsDbContext> options) : NewsDbContext(options)
{
    // SQLITE_CONSTRAINT_UNIQUE and SQLITE_CONSTRAINT_PRIMARYKEY; 19 alone would also mean NOT NULL and CHECK.
    private const int UniqueViolation = 2067;
    private const int PrimaryKeyViolation = 1555;

    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueViolation or PrimaryKeyViolation };

    public override async Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellation)
    {
        await Database.OpenConnectionAsync(cancellation);
        // Deferred: the usual BEGIN IMMEDIATE would wait for the writer, and keep it waiting.
        var transaction = ((SqliteConnection)Database.GetDbConnection()).BeginTransaction(deferred: true);
        return (await Database.UseTransactionAsync(transaction, cancellation))!;
    }
}
