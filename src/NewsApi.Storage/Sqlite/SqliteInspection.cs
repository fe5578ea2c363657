using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using static SQLitePCL.raw;

namespace NewsApi.Storage.Sqlite;

/// <summary>Lets SQLite check every page of an archive: damage passes a one-row query, and would come up any time later.</summary>
/// <remarks>SQLite reads some hundred megabytes a second so: too long to keep readers of a large archive waiting at start.</remarks>
public static class SqliteInspection
{
    private const int Interrupted = 9;

    /// <summary>Checks every page, index and foreign key.</summary>
    /// <returns>What is wrong, one line each.</returns>
    /// <exception cref="OperationCanceledException">It was told to stop.</exception>
    internal static async Task<IReadOnlyList<string>> FindDamageAsync(
        NewsDbContext context,
        CancellationToken cancellation
    )
    {
        await context.Database.OpenConnectionAsync(cancellation);
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        await using var stop = cancellation.Register(() => sqlite3_interrupt(connection.Handle));
        try
        {
            var damage = await ReadAsync(connection, "PRAGMA integrity_check");
            damage.Remove("ok");
            var orphans = await ReadAsync(
                connection,
                """
                SELECT "table" || ' ' || COALESCE(rowid, '') || ' points to a row of ' || "parent" || ' that is not there'
                FROM pragma_foreign_key_check
                """
            );
            return [.. damage.Select(line => line.ReplaceLineEndings(" ")), .. orphans];
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == Interrupted)
        {
            throw new OperationCanceledException(null, exception, cancellation);
        }
        catch (SqliteException exception) when (SqliteMigration.IsDamage(exception))
        {
            return [exception.Message];
        }
    }

    /// <summary>Checks the whole archive.</summary>
    /// <exception cref="DamagedArchiveException">A page is damaged.</exception>
    /// <exception cref="OperationCanceledException">It was told to stop; SQLite stops within a page or two.</exception>
    public static async Task CheckAsync(NewsDbContext context, string? file, CancellationToken cancellation)
    {
        await context.Database.OpenConnectionAsync(cancellation);
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        cancellation.ThrowIfCancellationRequested();
        await using var stop = cancellation.Register(() => sqlite3_interrupt(connection.Handle));
        try
        {
            var verdict = (await ReadAsync(connection, "PRAGMA quick_check(1)")).FirstOrDefault();
            if (verdict != "ok")
                throw new DamagedArchiveException(
                    file ?? ":memory:",
                    // It comes in several lines, and who starts a server reads one.
                    verdict?.ReplaceLineEndings(" ") ?? "SQLite gives no verdict"
                );
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == Interrupted)
        {
            throw new OperationCanceledException(null, exception, cancellation);
        }
        catch (SqliteException exception) when (SqliteMigration.IsDamage(exception))
        {
            throw new DamagedArchiveException(file ?? ":memory:", exception.Message);
        }
    }

    /// <summary>The first column of what the database answers.</summary>
    internal static async Task<List<string>> ReadAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this folder.
        command.CommandText = sql;
#pragma warning restore CA2100
        // A check of a large file takes longer than any answer should.
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
            values.Add(reader.GetString(0));
        return values;
    }
}
