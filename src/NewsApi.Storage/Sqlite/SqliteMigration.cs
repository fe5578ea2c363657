using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using static SQLitePCL.raw;

namespace NewsApi.Storage.Sqlite;

/// <summary>Brings a SQLite archive to the current schema, and refuses a file that is not an archive.</summary>
public static class SqliteMigration
{
    /// <summary>Creates the file on a first start, else checks and migrates it.</summary>
    /// <exception cref="DamagedArchiveException">The file is empty, truncated, fails SQLite's own check or belongs to another program.</exception>
    /// <param name="everyPage">Whether all of the file is checked; else <see cref="SqliteInspection"/> is to follow.</param>
    public static async Task MigrateAsync(
        NewsDbContext context,
        string? file,
        bool everyPage,
        CancellationToken cancellation
    )
    {
        if (file is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            // SQLite would silently make an empty file anew, and with it lose the archive that should be there. It takes one byte
            // for empty too, and deletes the write-ahead log that it finds beside such a file.
            if (File.Exists(file) && new FileInfo(file).Length <= 1)
                throw new DamagedArchiveException(file, "the file is empty");
        }
        var firstStart = file is not null && !File.Exists(file);
        try
        {
            if (!firstStart)
                await CheckAsync(context, file, everyPage, cancellation);
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellation);
            await SqliteTriggers.DropAsync(context, cancellation);
            if (firstStart || !await IsCurrentAsync(context, cancellation))
                await context.Database.MigrateAsync(cancellation);
            await SqliteTriggers.CreateAsync(context, cancellation);
        }
        catch (SqliteException exception) when (IsDamage(exception))
        {
            throw new DamagedArchiveException(file ?? ":memory:", exception.Message);
        }
        catch (SqliteException exception) when (IsOutOfReach(exception))
        {
            throw new ArchiveUnavailableException($"The archive {file} cannot be opened: {exception.Message}");
        }
    }

    /// <summary>Checks that a file can be read as it is, by an archive of this version; changes nothing.</summary>
    /// <exception cref="ArchiveUnavailableException">There is no file, or it is of another version.</exception>
    /// <exception cref="DamagedArchiveException">The file is no archive.</exception>
    public static async Task CheckCurrentAsync(NewsDbContext context, string? file, CancellationToken cancellation)
    {
        // SQLite would make one.
        if (file is null || !File.Exists(file))
            throw new ArchiveUnavailableException($"There is no archive at {file ?? ":memory:"}.");
        try
        {
            var applied = await context.Database.GetAppliedMigrationsAsync(cancellation);
            if (!applied.SequenceEqual(context.Database.GetMigrations()))
                throw new ArchiveUnavailableException(
                    $"The archive {file} is of another version; a start of the server brings an older one up to date."
                );
        }
        catch (SqliteException exception) when (IsDamage(exception))
        {
            throw new DamagedArchiveException(file, exception.Message);
        }
        catch (SqliteException exception) when (IsOutOfReach(exception))
        {
            throw new ArchiveUnavailableException($"The archive {file} cannot be opened: {exception.Message}");
        }
    }

    internal static bool IsDamage(SqliteException exception) => exception.SqliteErrorCode is NotADatabase or Corrupt;

    /// <summary>Whether it is not the file or the statement that is wrong, but what is around them: rights, locks, disk.</summary>
    internal static bool IsOutOfReach(SqliteException exception) =>
        exception.SqliteErrorCode
            is SQLITE_PERM
                or SQLITE_BUSY
                or SQLITE_LOCKED
                or SQLITE_READONLY
                or SQLITE_IOERR
                or SQLITE_FULL
                or SQLITE_CANTOPEN;

    private const string History = "__EFMigrationsHistory";
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    // A lock left by a killed migration is taken away.
    private static async Task CheckAsync(
        NewsDbContext context,
        string? file,
        bool everyPage,
        CancellationToken cancellation
    )
    {
        if (everyPage)
            await SqliteInspection.CheckAsync(context, file, cancellation);
        if (await IsForeignAsync(context, cancellation))
            throw new DamagedArchiveException(file ?? ":memory:", "it holds tables of another program");
        await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock", cancellation);
    }

    // No tables at all, or the lock alone, are a first start that was killed.
    private static async Task<bool> IsForeignAsync(NewsDbContext context, CancellationToken cancellation)
    {
        var tables = await TablesAsync(context, cancellation);
        return !tables.Contains(History) && tables.Exists(table => table != "__EFMigrationsLock");
    }

    // EF Core compares its whole model with the last migration's before it looks what is to be done, which takes a good part of a
    // start. A test holds that they are equal.
    private static async Task<bool> IsCurrentAsync(NewsDbContext context, CancellationToken cancellation)
    {
        if (!(await TablesAsync(context, cancellation)).Contains(History))
            return false;
        var applied = await ReadAsync(
            context,
            $"SELECT \"MigrationId\" FROM \"{History}\" ORDER BY \"MigrationId\"",
            cancellation
        );
        return applied.SequenceEqual(context.Database.GetMigrations());
    }

    private static Task<List<string>> TablesAsync(NewsDbContext context, CancellationToken cancellation) =>
        ReadAsync(context, "SELECT name FROM sqlite_schema WHERE type = 'table'", cancellation);

    private static async Task<List<string>> ReadAsync(NewsDbContext context, string sql, CancellationToken cancellation)
    {
        await context.Database.OpenConnectionAsync(cancellation);
        return await SqliteInspection.ReadAsync(context.Database.GetDbConnection(), sql);
    }
}
