using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace NewsApi.Storage.Sqlite;

/// <summary>Sets what SQLite keeps for each connection and not in the file.</summary>
/// <remarks>
/// <c>synchronous=FULL</c>: an answered write is on disk even when the power fails; with group commit it costs the same as NORMAL.
/// <c>busy_timeout</c>, which comes first: waits for a checkpoint of another connection instead of failing, the other settings too.
/// </remarks>
internal sealed class SqliteConnectionSettings : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA busy_timeout=5000; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        Settle(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Settle(connection);
        return Task.CompletedTask;
    }

    // Nothing here waits: the calls of SQLite's driver block, those named async as well. Every time, because a pool hands out
    // connections as somebody left them; past the driver, because it happens before every read.
    private static void Settle(DbConnection connection)
    {
        var handle = ((SqliteConnection)connection).Handle;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(handle, Pragmas), handle);
    }
}
