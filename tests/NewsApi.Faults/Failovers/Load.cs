using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsApi.Faults.Failovers;

/// <summary>
/// Clients that go on whatever happens: who writes repeats what failed, at the next server, under the same <c>Idempotency-Key</c> until it
/// is answered; who imports sends the import again; who reads counts what was refused.
/// </summary>
internal sealed class Load(IReadOnlyList<ApiNode> nodes, int seed)
{
    private const int Writers = 4;
    private const int Readers = 2;
    private const int LinesOfImport = 100;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    // Steady, not all that the machine can: faults are what is tried.
    private static readonly TimeSpan BetweenWrites = TimeSpan.FromMilliseconds(20);

    private volatile bool isStopped;
    private long reads;
    private long refused;
    private long repeated;

    /// <summary>What was answered as stored: the article of each word.</summary>
    public ConcurrentDictionary<string, long> Stored { get; } = new();

    /// <summary>When writes of single articles were answered.</summary>
    public ConcurrentQueue<long> Answers { get; } = new();

    /// <summary>When reads were answered.</summary>
    public ConcurrentQueue<long> ReadAnswers { get; } = new();

    /// <summary>Words whose write was answered with another article at its repetition.</summary>
    public ConcurrentBag<string> Contradictions { get; } = [];

    public long Reads => Interlocked.Read(ref reads);

    /// <summary>Reads that were answered with an error, or not at all.</summary>
    public long Refused => Interlocked.Read(ref refused);

    /// <summary>Writes that had to be sent more than once.</summary>
    public long Repeated => Interlocked.Read(ref repeated);

    /// <summary>Works until it is stopped.</summary>
    public Task RunAsync() =>
        Task.WhenAll([
            .. Enumerable.Range(0, Writers).Select(WriteAsync),
            .. Enumerable.Range(0, Readers).Select(ReadAsync),
            ImportAsync(),
        ]);

    /// <summary>Lets every client carry its last request through.</summary>
    public void Stop() => isStopped = true;

    private HttpClient Node(int number) => nodes[number % nodes.Count].Http;

    private async Task WriteAsync(int client)
    {
        var texts = new Texts(new Random(seed + client));
        for (var number = 0; !isStopped; number++)
        {
            var word = $"post{client}x{number}";
            var article = texts.Article(word);
            var (id, tries) = (0L, 0);
            for (; id == 0; tries++)
                id = await TryWriteAsync(Node(client + number + tries), word, article);
            if (tries > 1)
                Interlocked.Increment(ref repeated);
            Note(word, id);
            Answers.Enqueue(Stopwatch.GetTimestamp());
            await Task.Delay(BetweenWrites);
        }
    }

    // 0 where it is to be sent again.
    private static async Task<long> TryWriteAsync(HttpClient node, string word, object article)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/articles");
        request.Headers.Add("Idempotency-Key", word);
        request.Content = JsonContent.Create(article);
        try
        {
            using var answer = await node.SendAsync(request);
            if (answer.StatusCode == HttpStatusCode.Created)
                return (long)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
            if (answer.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.Conflict))
                throw new InvalidOperationException(
                    $"{word} was answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}"
                );
        }
        catch (Exception exception) when (IsCutOff(exception)) { }
        await Task.Delay(Pause);
        return 0;
    }

    private async Task ImportAsync()
    {
        var texts = new Texts(new Random(seed + 100));
        for (var import = 0; !isStopped; import++)
        {
            var words = Enumerable.Range(0, LinesOfImport).Select(i => $"bulk{import}x{i}").ToList();
            var lines = string.Concat(words.Select(word => JsonSerializer.Serialize(texts.Article(word)) + "\n"));
            for (var tries = 0; await TryImportAsync(Node(import + tries), words, lines) < words.Count; tries++)
                await Task.Delay(Pause);
            await Task.Delay(Pause);
        }
    }

    // How many of the lines are there.
    private async Task<int> TryImportAsync(HttpClient node, List<string> words, string lines)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/articles/import/bulk");
        request.Content = new StringContent(lines, Encoding.UTF8, "application/x-ndjson");
        var there = 0;
        try
        {
            using var answer = await node.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            if (answer.StatusCode != HttpStatusCode.OK)
                return 0;
            using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
            while (await reader.ReadLineAsync() is { } line && line.EndsWith('}'))
            {
                var result = JsonNode.Parse(line)!;
                if ((string?)result["status"] is not ("created" or "skipped"))
                    continue;
                Note(words[(int)result["line"]! - 1], (long)result["id"]!);
                there++;
            }
        }
        catch (Exception exception) when (IsCutOff(exception)) { }
        return there;
    }

    private async Task ReadAsync(int client)
    {
        var random = new Random(seed + 200 + client);
        for (var number = 0; !isStopped; number++)
        {
            var ids = Stored.Values;
            if (ids.Count == 0)
            {
                await Task.Delay(Pause);
                continue;
            }
            var path =
                number % 2 == 0 ? $"/api/v1/articles/{ids.ElementAt(random.Next(ids.Count))}" : "/api/v1/search?q=ship";
            await CountAsync(Node(number / 2), path);
            await Task.Delay(BetweenWrites);
        }
    }

    private async Task CountAsync(HttpClient node, string path)
    {
        Interlocked.Increment(ref reads);
        try
        {
            using var answer = await node.GetAsync(new Uri(path, UriKind.Relative));
            if (answer.IsSuccessStatusCode)
            {
                ReadAnswers.Enqueue(Stopwatch.GetTimestamp());
                return;
            }
        }
        catch (Exception exception) when (IsCutOff(exception)) { }
        Interlocked.Increment(ref refused);
    }

    private void Note(string word, long id)
    {
        if (Stored.GetOrAdd(word, id) != id)
            Contradictions.Add(word);
    }

    private static bool IsCutOff(Exception exception) =>
        exception is HttpRequestException or IOException or OperationCanceledException;
}
