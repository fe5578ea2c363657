using System.Collections.Concurrent;
using Microsoft.AspNetCore.Connections;

namespace NewsApi.Hosting.Stopping;

/// <summary>The connections that clients have to the server.</summary>
internal sealed class OpenConnections
{
    private readonly ConcurrentDictionary<ConnectionContext, bool> open = new();

    public ConnectionDelegate Track(ConnectionDelegate next) =>
        async connection =>
        {
            open[connection] = true;
            try
            {
                await next(connection);
            }
            finally
            {
                open.TryRemove(connection, out _);
            }
        };

    /// <summary>Ends them all, whatever goes on over them.</summary>
    public void Abort()
    {
        foreach (var connection in open.Keys)
            connection.Abort(new ConnectionAbortedException("The server is stopping."));
    }
}
