using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsApi.Storage.Sqlite;

/// <summary>Sets what SQLite keeps for each connection and not in the file.</summary>
/// <remarks>
/// <c>synchronous=FULL</c>: an answered write is on disk even when the power fails; with group commit it costs the same as NORMAL.
/// <c>busy_timeout</c>: waits for a checkpoint of another connection instead of failing.
/// </remarks>
internal sealed class SqliteConnectionSettings : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;";

    // What is set stays as long as SQLite's own connection, which the pool hands out many times.
    private readonly ConditionalWeakTable<object, object> settled = [];

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

    // Nothing here waits: the calls of SQLite's driver block, those named async as well.
    private void Settle(DbConnection connection)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        if (settled.TryGetValue(handle, out _))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        settled.AddOrUpdate(handle, Pragmas);
    }
}
