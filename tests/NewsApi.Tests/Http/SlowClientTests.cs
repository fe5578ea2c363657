using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
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
            "--Limits:MinBytesPerSecond=240",
            "--Limits:MaxHeaderBytes=2048"
        );
        var head =
            "POST /api/v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";
        var body = await ConverseAsync(server, head);
        Assert.StartsWith("HTTP/1.1 408 ", body, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"request-timeout\"", body, StringComparison.Ordinal);

        IsProblem(408, "request-timeout", await ConverseAsync(server, "GET / HTTP/1.1\r\nHost: lo"));
        var large = $"GET / HTTP/1.1\r\nHost: localhost\r\nX-Large: {new string('x', 3000)}\r\n\r\n";
        IsProblem(431, "headers-too-large", await ConverseAsync(server, large));
    }

    [Fact]
    public async Task What_the_web_server_refuses_is_a_problem_too()
    {
        using var server = await NewsApiProcess.StartAsync(folder);
        const string host = "Host: localhost\r\n";
        foreach (
            var nonsense in new[]
            {
                $"GET /api/v1/articles/%00 HTTP/1.1\r\n{host}\r\n",
                $"GET /api/v1/articles/a%00b HTTP/1.1\r\n{host}\r\n",
                $"GET /a b HTTP/1.1\r\n{host}\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "nonsense\r\n\r\n",
                // The second request of a connection.
                $"GET /health/live HTTP/1.1\r\n{host}\r\nGET /%00 HTTP/1.1\r\n{host}\r\n",
            }
        )
            IsProblem(400, "invalid-request", await ConverseAsync(server, nonsense));
        IsProblem(505, "http-version", await ConverseAsync(server, $"GET / HTTP/1.2\r\n{host}\r\n"));
        IsProblem(405, "method-not-allowed", await ConverseAsync(server, $"GET * HTTP/1.1\r\n{host}\r\n"));
        var unmeasured = $"POST /api/v1/articles HTTP/1.0\r\n{host}Content-Type: application/json\r\n\r\n{{}}";
        IsProblem(400, "invalid-request", await ConverseAsync(server, unmeasured));
        // Nothing but its head.
        var head = await ConverseAsync(server, "HEAD / HTTP/1.1\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 400 ", head, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", head, StringComparison.Ordinal);
        var endless = $"GET /{new string('x', 9000)} HTTP/1.1\r\n{host}\r\n";
        IsProblem(414, "target-too-long", await ConverseAsync(server, endless));
    }

    // The last answer of the conversation, with all that it says of itself.
    private static void IsProblem(int status, string code, string conversation)
    {
        var answer = conversation[conversation.LastIndexOf("HTTP/1.1 ", StringComparison.Ordinal)..];
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        var parts = answer.Split("\r\n\r\n");
        Assert.Equal(2, parts.Length);
        var headers = parts[0].Split("\r\n");
        Assert.Contains("Content-Type: application/problem+json", headers);
        Assert.Contains("Connection: close", headers);
        Assert.Contains("X-Content-Type-Options: nosniff", headers);
        Assert.Contains($"Content-Length: {parts[1].Length}", headers);
        var problem = JsonNode.Parse(parts[1])!;
        Assert.Equal((status, code), ((int)problem["status"]!, (string?)problem["code"]));
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
