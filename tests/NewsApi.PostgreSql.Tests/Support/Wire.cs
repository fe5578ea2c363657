using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace NewsApi.PostgreSql.Tests.Support;

/// <summary>The network between the server and its database, which a test can cut.</summary>
internal sealed class Wire : IDisposable
{
    private readonly int target;
    private readonly ConcurrentDictionary<TcpClient, bool> open = new();
    private TcpListener? listener;

    private Wire(int target) => this.target = target;

    public int Port { get; private set; }

    /// <param name="target">A port on loopback.</param>
    public static Wire To(int target)
    {
        var wire = new Wire(target);
        wire.Mend();
        return wire;
    }

    /// <summary>Takes connections, on the same port as before.</summary>
    public void Mend()
    {
        listener = new TcpListener(IPAddress.Loopback, Port) { ExclusiveAddressUse = false };
        listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = AcceptAsync(listener);
    }

    /// <summary>Breaks all connections, and takes no others.</summary>
    public void Cut()
    {
        listener?.Dispose();
        listener = null;
        foreach (var client in open.Keys)
            client.Dispose();
        open.Clear();
    }

    public void Dispose() => Cut();

    private async Task AcceptAsync(TcpListener accepting)
    {
        try
        {
            while (true)
                _ = ForwardAsync(await accepting.AcceptTcpClientAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // It was cut.
        }
    }

    private async Task ForwardAsync(TcpClient near)
    {
        using var far = new TcpClient { NoDelay = true };
        near.NoDelay = true;
        open[near] = open[far] = true;
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, target);
            await Task.WhenAny(
                near.GetStream().CopyToAsync(far.GetStream()),
                far.GetStream().CopyToAsync(near.GetStream())
            );
        }
        catch (Exception exception)
            when (exception is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // It was cut.
        }
        finally
        {
            open.TryRemove(near, out _);
            open.TryRemove(far, out _);
            near.Dispose();
        }
    }
}
