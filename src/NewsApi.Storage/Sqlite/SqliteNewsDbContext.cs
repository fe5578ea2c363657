using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NewsApi.Storage.Inserts;

namespace NewsApi.Storage.Sqlite;

/// <summary>The archive in one SQLite file.</summary>
public sealed class SqliteNewsDbContext(DbContextOptions<SqliteNewsDbContext> options) : NewsDbContext(options)
{
    // SQLITE_CONSTRAINT_UNIQUE and SQLITE_CONSTRAINT_PRIMARYKEY; 19 alone would also mean NOT NULL and CHECK.
    private const int UniqueViolation = 2067;
    private const int PrimaryKeyViolation = 1555;

    // Beyond the first, pages go from the write-ahead log to the archive beside the writer; beyond the second it waits for that.
    private const long RestLogBytes = 64 * 1024 * 1024;
    private const long MaxLogBytes = 256 * 1024 * 1024;

    private Task checkpoint = Task.CompletedTask;

    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueViolation or PrimaryKeyViolation };

    // The driver's word for a deferred BEGIN, which sees one state of the file like any other: the usual BEGIN IMMEDIATE would
    // wait for the writer, and keep it waiting.
    public override Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken cancellation) =>
        Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, cancellation);

    // New rows go to pages all over the indexes: with the 2 MB that SQLite keeps by itself, most are
    // read from the file each time; these are 64. The log is cut back to its limit when it is begun anew.
    public override async Task OpenForWritingAsync()
    {
        await Database.OpenConnectionAsync();
        await Database.ExecuteSqlRawAsync(
            $"PRAGMA cache_size=-65536; PRAGMA wal_autocheckpoint=0; PRAGMA journal_size_limit={RestLogBytes}"
        );
    }

    // SQLite starts the write-ahead log anew when it finds no reader in it, and where readers follow upon each other it never does.
    // A checkpoint that waits for those of the moment ends that; one that reads for long, such as an export, is left alone.
    public override async Task TidyAsync()
    {
        var log = new FileInfo(Database.GetDbConnection().DataSource + "-wal");
        if (!log.Exists || log.Length <= RestLogBytes)
            return;
        if (log.Length <= MaxLogBytes)
        {
            if (checkpoint.IsCompleted)
                checkpoint = Task.Run(CheckpointBesideAsync);
            return;
        }
        await checkpoint;
        await Database.ExecuteSqlRawAsync(
            "PRAGMA busy_timeout=20; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA busy_timeout=5000"
        );
    }

    public override Task RestAsync() => Database.ExecuteSqlRawAsync("PRAGMA shrink_memory");

    public override async Task SettleAsync()
    {
        await checkpoint;
        await Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    // On a connection of its own, which waits for nobody. Where it fails, the log stays as it is, and the writer meets the reason.
    private async Task CheckpointBesideAsync()
    {
        try
        {
            await using var connection = new SqliteConnection(Database.GetConnectionString());
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous=FULL; PRAGMA wal_checkpoint(PASSIVE)";
            await command.ExecuteNonQueryAsync();
        }
        catch (SqliteException) { }
    }

    public override async Task BackUpAsync(string file, Action<long, long> copied, CancellationToken cancellation)
    {
        await Database.OpenConnectionAsync(cancellation);
        var connection = (SqliteConnection)Database.GetDbConnection();
        var partial = FormattableString.Invariant($"{file}.{Environment.ProcessId}.partial");
        try
        {
            await SqliteBackup.CopyAsync(connection, partial, copied, cancellation);
            File.Move(partial, file, overwrite: true);
        }
        catch (SqliteException exception) when (SqliteMigration.IsDamage(exception))
        {
            throw new DamagedArchiveException(connection.DataSource, exception.Message);
        }
        finally
        {
            SqliteBackup.Delete(partial);
        }
    }

    public override Task<IReadOnlyList<string>> FindDamageAsync(CancellationToken cancellation) =>
        SqliteInspection.FindDamageAsync(this, cancellation);

    protected override RowInserter CreateInserter() =>
        new SqliteRowInserter(
            (SqliteConnection)Database.GetDbConnection(),
            (SqliteTransaction)Database.CurrentTransaction!.GetDbTransaction()
        );
}
