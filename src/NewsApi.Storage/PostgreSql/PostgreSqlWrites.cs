using System.Diagnostics;
using Npgsql;

namespace NewsApi.Storage.PostgreSql;

/// <summary>Hears of the transactions of other processes, on a connection of its own.</summary>
internal sealed class PostgreSqlWrites : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private bool isHeard;

    private PostgreSqlWrites(NpgsqlConnection connection)
    {
        this.connection = connection;
        connection.Notification += (_, heard) => isHeard |= heard.Payload != WriteTurn.Process;
    }

    public static async Task<PostgreSqlWrites> ListenAsync(NpgsqlDataSource source, CancellationToken cancellation)
    {
        var connection = await source.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"LISTEN {WriteTurn.Channel}";
            await command.ExecuteNonQueryAsync(cancellation);
            return new PostgreSqlWrites(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until another process has written, or the time is over.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellation)
    {
        var begun = Stopwatch.GetTimestamp();
        // The driver counts whole milliseconds, and takes none for no limit at all.
        while (!isHeard && atMost - Stopwatch.GetElapsedTime(begun) is { TotalMilliseconds: >= 1 } rest)
            await connection.WaitAsync(rest, cancellation);
        isHeard = false;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
