using System.Net.Sockets;
using System.Text;

namespace NewsApi.Tests.Support;

/// <summary>An import of one article whose last words are held back: a request that is in flight for as long as a test wants.</summary>
internal sealed class HeldImport : IDisposable
{
    private const string Rest = " nobody was hurt.";
    private readonly TcpClient client = new();
    private NetworkStream stream = null!;

    public static async Task<HeldImport> BeginAsync(NewsApiProcess server, string title)
    {
        var held = new HeldImport();
        var url = server.Http.BaseAddress!;
        await held.client.ConnectAsync(url.Host, url.Port);
        held.stream = held.client.GetStream();
        var begin = Encoding.UTF8.GetBytes($"date 2024-03-12 {title}.\n\nThe harbour is closed;");
        await held.WriteAsync(
            $"POST /api/v1/articles/import HTTP/1.1\r\nHost: {url.Authority}\r\nContent-Type: text/plain\r\n"
                + $"Content-Length: {begin.Length + Rest.Length}\r\nExpect: 100-continue\r\n\r\n"
        );
        // The server asks for the body when it begins to read it.
        Assert.StartsWith("HTTP/1.1 100", await held.ReadAsync(), StringComparison.Ordinal);
        await held.stream.WriteAsync(begin);
        return held;
    }

    /// <summary>Sends what was held back, and gives the answer.</summary>
    public async Task<string> EndAsync()
    {
        await WriteAsync(Rest);
        return await ReadAsync();
    }

    public void Dispose() => client.Dispose();

    private Task WriteAsync(string text) => stream.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask();

    private async Task<string> ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        return Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer, patience.Token));
    }
}
