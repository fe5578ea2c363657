using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace NewsApi.Tests.Support;

/// <summary>A bulk import over a bare socket: each line is sent when the answer to the one before is read.</summary>
internal sealed class BulkConversation : IDisposable
{
    private readonly TcpClient client = new();
    private NetworkStream stream = null!;
    private StreamReader answer = null!;

    public static async Task<BulkConversation> BeginAsync(NewsApiProcess server)
    {
        var conversation = new BulkConversation();
        var url = server.Http.BaseAddress!;
        await conversation.client.ConnectAsync(url.Host, url.Port);
        conversation.stream = conversation.client.GetStream();
        conversation.answer = new StreamReader(conversation.stream, Encoding.UTF8);
        await conversation.WriteAsync(
            $"POST {BulkAnswers.Path} HTTP/1.1\r\nHost: {url.Authority}\r\nContent-Type: {BulkAnswers.Ndjson}\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"
        );
        return conversation;
    }

    /// <summary>Sends a line and reads its result.</summary>
    public async Task<JsonObject> SayAsync(string line)
    {
        await WriteAsync($"{Encoding.UTF8.GetByteCount(line):x}\r\n{line}\r\n");
        return await ListenAsync();
    }

    /// <summary>Reads the next result.</summary>
    public async Task<JsonObject> ListenAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        // Headers and the sizes of chunks are passed over.
        while (await answer.ReadLineAsync(patience.Token) is { } text)
        {
            if (text.StartsWith('{'))
                return (JsonObject)JsonNode.Parse(text)!;
        }
        throw new InvalidOperationException("The server hung up.");
    }

    public void Dispose()
    {
        answer.Dispose();
        client.Dispose();
    }

    private Task WriteAsync(string text) => stream.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask();
}
