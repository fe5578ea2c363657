using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace NewsApi.Storage.Sqlite;

/// <summary>Copies a database while others read and write it: the copy is one state of it, in one file.</summary>
internal static class SqliteBackup
{
    // 4 MB: a step is short enough to show how far it is, and to stop after it.
    private const int PagesAtATime = 1024;

    /// <summary>Copies what the connection sees into a new file that can be opened from anywhere, also where nothing can be written.</summary>
    /// <param name="target">A file that does not exist.</param>
    /// <param name="copied">Told the bytes that are copied, and those of the whole.</param>
    /// <exception cref="ArchiveUnavailableException">The copy cannot be written.</exception>
    public static async Task CopyAsync(
        SqliteConnection source,
        string target,
        Action<long, long> copied,
        CancellationToken cancellation
    )
    {
        await using var copy = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = target, Pooling = false }.ToString()
        );
        try
        {
            await copy.OpenAsync(cancellation);
            // A read transaction that is open all the while: what others commit meanwhile would make the copy begin again.
            await using var snapshot = source.BeginTransaction(deferred: true);
            Execute(source, "SELECT COUNT(*) FROM sqlite_schema");
            Copy(source, copy, copied, cancellation);
            Execute(copy, "PRAGMA journal_mode=DELETE");
        }
        catch (SqliteException exception) when (!SqliteMigration.IsDamage(exception))
        {
            throw new ArchiveUnavailableException($"{target} cannot be written: {exception.Message}");
        }
    }

    /// <summary>Deletes a database with what SQLite keeps beside it.</summary>
    public static void Delete(string file)
    {
        foreach (var name in new[] { $"{file}-wal", $"{file}-shm", $"{file}-journal", file })
            File.Delete(name);
    }

    private static void Copy(
        SqliteConnection source,
        SqliteConnection copy,
        Action<long, long> copied,
        CancellationToken cancellation
    )
    {
        var pageBytes = Execute(source, "PRAGMA page_size");
        using var backup = sqlite3_backup_init(copy.Handle, "main", source.Handle, "main");
        if (backup.IsInvalid)
            SqliteException.ThrowExceptionForRC(sqlite3_errcode(copy.Handle), copy.Handle);
        var result = SQLITE_OK;
        while (result == SQLITE_OK)
        {
            cancellation.ThrowIfCancellationRequested();
            result = sqlite3_backup_step(backup, PagesAtATime);
            var pages = sqlite3_backup_pagecount(backup);
            copied((pages - sqlite3_backup_remaining(backup)) * pageBytes, pages * pageBytes);
        }
        if (result != SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(result, copy.Handle);
    }

    private static long Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar() as long? ?? 0;
    }
}
