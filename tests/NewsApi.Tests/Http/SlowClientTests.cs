using System.Net.Sockets;
using System.Text;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Http;

/// <summary>Who sends slowly is not waited for.</summary>
public sealed class SlowClientTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsapi-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_body_that_trickles_is_408_headers_that_do_end_the_connection_and_large_ones_are_431()
    {
        using var server = await NewsApiProcess.StartAsync(
            folder,
            "--Limits:HeaderSeconds=1",
            "--Limits:MaxHeaderBytes=2048"
        );
        var head =
            "POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";
        var body = await ConverseAsync(server, head);
        Assert.StartsWith("HTTP/1.1 408 ", body, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"request-timeout\"", body, StringComparison.Ordinal);

        Assert.StartsWith(
            "HTTP/1.1 408 ",
            await ConverseAsync(server, "GET / HTTP/1.1\r\nHost: lo"),
            StringComparison.Ordinal
        );
        var large = $"GET / HTTP/1.1\r\nHost: localhost\r\nX-Large: {new string('x', 3000)}\r\n\r\n";
        Assert.StartsWith("HTTP/1.1 431 ", await ConverseAsync(server, large), StringComparison.Ordinal);
    }

    /// <summary>Sends this and no more, and reads until the server ends the connection.</summary>
    private static async Task<string> ConverseAsync(NewsApiProcess server, string sent)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", server.Http.BaseAddress!.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(sent));
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(patience.Token);
    }
}
