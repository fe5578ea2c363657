using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using NewsApi.Faults.Failovers;

namespace NewsApi.Faults.Joining;

/// <summary>Asks two servers behind a proxy the same questions again and again while a third one joins them, and counts what is not answered.</summary>
/// <param name="proxy">Where the questions go; it knows the ports of all three from the beginning.</param>
/// <param name="questions">Paths.</param>
internal sealed class JoiningRun(
    string program,
    string folder,
    string connection,
    Uri proxy,
    IReadOnlyList<string> questions
) : IAsyncDisposable
{
    public const int FirstPort = 5311;
    private const int Clients = 4;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    private readonly List<ApiNode> nodes = [];
    private readonly HttpClient http = new() { BaseAddress = proxy, Timeout = TimeSpan.FromSeconds(60) };
    private readonly ConcurrentQueue<(string Server, double Milliseconds)> answers = [];
    private readonly ConcurrentDictionary<string, int> failures = new();
    private volatile bool isOver;

    public async Task<int> RunAsync()
    {
        await StartAsync();
        await StartAsync();
        foreach (var question in questions)
            await AskAsync(question);
        answers.Clear();
        var asking = Enumerable.Range(0, Clients).Select(AskAllAsync).ToList();
        Report("two servers", await TakeAsync(Task.Delay(Quiet)));
        var watch = Stopwatch.StartNew();
        Report("a third one joins", await TakeAsync(StartAsync()));
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"ready after         {watch.Elapsed.TotalSeconds:0.0} s")
        );
        Report("three servers", await TakeAsync(Task.Delay(Quiet)));
        isOver = true;
        await Task.WhenAll(asking);
        foreach (var (failure, count) in failures)
            Console.WriteLine($"not answered: {failure}, {count} times");
        return failures.IsEmpty ? 0 : 1;
    }

    public ValueTask DisposeAsync()
    {
        nodes.ForEach(node => node.Dispose());
        http.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task StartAsync()
    {
        var name = $"server{nodes.Count + 1}";
        nodes.Add(new ApiNode(program, Path.Combine(folder, name), connection, FirstPort + nodes.Count));
        return nodes[^1].ReadyAsync();
    }

    private async Task AskAllAsync(int client)
    {
        for (var number = client; !isOver; number++)
            await AskAsync(questions[number % questions.Count]);
    }

    private async Task AskAsync(string question)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await http.GetAsync(new Uri(question, UriKind.Relative));
            await answer.Content.ReadAsByteArrayAsync();
            if (!answer.IsSuccessStatusCode)
                failures.AddOrUpdate($"{question}: {(int)answer.StatusCode}", 1, (_, count) => count + 1);
            var server = answer.Headers.TryGetValues("X-Upstream", out var upstream) ? upstream.First() : "";
            answers.Enqueue((server, Stopwatch.GetElapsedTime(begun).TotalMilliseconds));
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            failures.AddOrUpdate($"{question}: {exception.Message}", 1, (_, count) => count + 1);
        }
    }

    private async Task<IReadOnlyList<(string Server, double Milliseconds)>> TakeAsync(Task during)
    {
        answers.Clear();
        await during;
        return [.. answers];
    }

    private static void Report(string when, IReadOnlyList<(string Server, double Milliseconds)> taken)
    {
        var times = taken.Select(answer => answer.Milliseconds).Order().ToList();
        // One that another server had to answer names both.
        var servers = taken.Select(answer => answer.Server.Split(' ')[^1]).Distinct().Count();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{when, -20}{times.Count:N0} answers by {servers} servers, median {times[times.Count / 2]:0.0} ms, p99 {times[times.Count * 99 / 100]:0.0} ms"
            )
        );
    }
}
