using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NewsApi.Storage.Inserts;
using SQLitePCL;

namespace NewsApi.Storage.Sqlite;

/// <summary>The archive in one SQLite file.</summary>
public sealed class SqliteNewsDbContext(DbContextOptions<SqliteNewsDbContext> options) : NewsDbContext(options)
{
    // SQLITE_CONSTRAINT_UNIQUE and SQLITE_CONSTRAINT_PRIMARYKEY; 19 alone would also mean NOT NULL and CHECK.
    private const int UniqueViolation = 2067;
    private const int PrimaryKeyViolation = 1555;

    // Beyond the first, pages go from the write-ahead log to the archive beside the writer, and again after each further step;
    // beyond the last it waits for that.
    private const long RestLogBytes = 64 * 1024 * 1024;
    private const long StepBytes = 16 * 1024 * 1024;
    private const long MaxLogBytes = 256 * 1024 * 1024;

    // So few that the writer can take them over to the archive without keeping anyone waiting.
    private const int FewPages = 1000;

    // SQLITE_DBSTATUS_CACHE_WRITE.
    private const int CacheWrites = 9;

    private Task<bool>? checkpoint;
    private long nextCheckpoint = RestLogBytes;

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

    // SQLite starts the write-ahead log anew once all of it is in the archive and no reader is in it. While the writer goes on,
    // the log grows faster than a checkpoint ends; so the bulk is taken over beside it, and the little that came meanwhile by
    // the writer itself, between two transactions.
    public override async Task TidyAsync()
    {
        var written = TakePagesWritten();
        var log = new FileInfo(Database.GetDbConnection().DataSource + "-wal");
        var length = log.Exists ? log.Length : 0;
        if (length <= RestLogBytes)
            nextCheckpoint = RestLogBytes;
        else if (length > MaxLogBytes)
            await TruncateLogAsync();
        else if (checkpoint is null)
            checkpoint = length > nextCheckpoint ? Task.Run(CheckpointBesideAsync) : null;
        else if (checkpoint.IsCompleted)
        {
            var isEnough = await checkpoint && written <= FewPages;
            if (isEnough)
                await Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(PASSIVE)");
            checkpoint = isEnough ? null : Task.Run(CheckpointBesideAsync);
            nextCheckpoint = length + StepBytes;
        }
    }

    // Each connection that waits in the pool has pages in memory too.
    public override Task RestAsync()
    {
        SqliteConnection.ClearPool((SqliteConnection)Database.GetDbConnection());
        return Database.ExecuteSqlRawAsync("PRAGMA shrink_memory");
    }

    public override async Task SettleAsync()
    {
        await (checkpoint ?? Task.FromResult(false));
        await Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    // By this connection since it was asked last.
    private int TakePagesWritten()
    {
        var handle = ((SqliteConnection)Database.GetDbConnection()).Handle;
        _ = raw.sqlite3_db_status(handle, CacheWrites, out var pages, out _, resetFlg: 1);
        return pages;
    }

    // Readers follow upon each other so that one is always in the log: a checkpoint that waits for those of the moment ends
    // that; one that reads for long, such as an export, is left alone.
    private async Task TruncateLogAsync()
    {
        await (checkpoint ?? Task.FromResult(false));
        checkpoint = null;
        await Database.ExecuteSqlRawAsync(
            "PRAGMA busy_timeout=20; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA busy_timeout=5000"
        );
    }

    // On a connection of its own, which waits for nobody; whether little is left. Where it fails, the log stays as it is, and the writer meets the reason.
    private async Task<bool> CheckpointBesideAsync()
    {
        try
        {
            await using var connection = new SqliteConnection(Database.GetConnectionString());
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous=FULL; PRAGMA wal_checkpoint(PASSIVE)";
            await using var result = await command.ExecuteReaderAsync();
            await result.ReadAsync();
            // Whether it was busy; pages in the log; those in the archive.
            return result.GetInt64(1) - result.GetInt64(2) <= FewPages;
        }
        catch (SqliteException)
        {
            return false;
        }
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
