using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsApi.Storage.Model;

namespace NewsApi.Storage.Sqlite;

/// <summary>Puts a backup in the place of an archive that nobody has open.</summary>
public static class SqliteRestoration
{
    /// <summary>Whether nothing is lost where this file is replaced: there is none, or an archive without an article.</summary>
    public static async Task<bool> IsEmptyAsync(string file, CancellationToken cancellation)
    {
        if (!File.Exists(file))
            return true;
        try
        {
            await using var connection = await OpenAsync(file, cancellation);
            return (await SqliteInspection.ReadAsync(connection, """SELECT 'x' FROM "Articles" LIMIT 1""")).Count == 0;
        }
        catch (SqliteException)
        {
            // Whatever it is, somebody may want it.
            return false;
        }
    }

    /// <summary>
    /// Makes a whole archive of this version of a backup, in a new file. It is another archive than the one that was backed up:
    /// whoever follows that one's change log must begin anew, for what it wrote since is gone.
    /// </summary>
    /// <param name="target">A file that does not exist, beside the archive that is to be replaced.</param>
    /// <param name="entry">Says in the audit log of the new archive who restored it.</param>
    /// <param name="copied">Told the bytes that are copied, and those of the whole.</param>
    /// <exception cref="ArchiveUnavailableException">The backup is no archive, or of a newer version, or the copy cannot be written.</exception>
    /// <exception cref="DamagedArchiveException">The backup is damaged.</exception>
    public static async Task PrepareAsync(
        string backup,
        string target,
        AuditEntry entry,
        Action<long, long> copied,
        CancellationToken cancellation
    )
    {
        await using var context = ContextOf(target);
        await using (var source = await OpenAsync(backup, cancellation))
        {
            await CheckAsync(source, backup, context.Database.GetMigrations(), cancellation);
            await SqliteBackup.CopyAsync(source, target, copied, cancellation);
        }
        await SqliteMigration.MigrateAsync(context, target, everyPage: true, cancellation);
        var archive = await context.Archive.SingleAsync(cancellation);
        archive.ArchiveId = Guid.NewGuid();
        // It is not new: it holds what its backup held and nothing else.
        archive.SeededAt ??= entry.At;
        context.Audit.Add(entry);
        await context.SaveChangesAsync(cancellation);
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=DELETE", cancellation);
    }

    /// <summary>Gives a prepared archive the name of another, which is gone then.</summary>
    public static void Replace(string prepared, string archive)
    {
        // A log that stayed would be taken for the new archive's.
        SqliteBackup.Delete(archive);
        File.Move(prepared, archive);
    }

    /// <summary>Deletes what <see cref="PrepareAsync"/> left when it was broken off.</summary>
    public static void Discard(string prepared) => SqliteBackup.Delete(prepared);

    private static async Task CheckAsync(
        SqliteConnection source,
        string backup,
        IEnumerable<string> known,
        CancellationToken cancellation
    )
    {
        try
        {
            var applied = await SqliteInspection.ReadAsync(
                source,
                """SELECT "MigrationId" FROM "__EFMigrationsHistory" """
            );
            var archives = await SqliteInspection.ReadAsync(source, """SELECT "ArchiveId" FROM "Archive" """);
            cancellation.ThrowIfCancellationRequested();
            if (applied.Count == 0 || archives.Count != 1)
                throw NoArchive(backup);
            if (applied.Except(known).Any())
                throw new ArchiveUnavailableException($"{backup} is of a newer version of NewsApi than this one.");
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT)
        {
            throw new DamagedArchiveException(backup, exception.Message);
        }
        catch (SqliteException)
        {
            throw NoArchive(backup);
        }
    }

    private static ArchiveUnavailableException NoArchive(string file) => new($"{file} is no archive of NewsApi.");

    private static async Task<SqliteConnection> OpenAsync(string file, CancellationToken cancellation)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString()
        );
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch (SqliteException exception)
        {
            await connection.DisposeAsync();
            throw new ArchiveUnavailableException($"{file} cannot be opened: {exception.Message}");
        }
    }

    private static SqliteNewsDbContext ContextOf(string file) =>
        new(
            new DbContextOptionsBuilder<SqliteNewsDbContext>()
                .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString())
                .AddInterceptors(new SqliteConnectionSettings())
                .Options
        );
}
