using System.Data;
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

    // The driver's word for a deferred BEGIN, which sees one state of the file like any other: the usual BEGIN IMMEDIATE would
    // wait for the writer, and keep it waiting.
    public override Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellation) =>
        Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, cancellation);
}
