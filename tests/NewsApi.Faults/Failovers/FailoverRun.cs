using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace NewsApi.Faults.Failovers;

/// <summary>Does something to the leader of a database again and again while two servers work on it, and counts what became of what was answered.</summary>
internal sealed class FailoverRun(string program, string folder, string connection, Fault fault, int seed)
    : IAsyncDisposable
{
    private const int FirstPort = 5301;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    private readonly List<ApiNode> nodes = [];
    private readonly List<double> firstWrites = [];
    private readonly List<double> longestReads = [];

    /// <param name="duration">Of the fault.</param>
    public async Task<int> RunAsync(int rounds, TimeSpan duration)
    {
        for (var i = 0; i < 2; i++)
        {
            nodes.Add(new ApiNode(program, Path.Combine(folder, $"server{i + 1}"), connection, FirstPort + i));
            await nodes[i].ReadyAsync();
        }
        var load = new Load(nodes, seed);
        var work = load.RunAsync();
        for (var round = 1; round <= rounds && !work.IsCompleted; round++)
            await RunAsync(load, work, round, duration);
        load.Stop();
        await work;
        var (lost, doubled) = await CountAsync(load);
        Report(rounds, load, lost, doubled);
        return lost + doubled + load.Contradictions.Count == 0 ? 0 : 1;
    }

    public ValueTask DisposeAsync()
    {
        nodes.ForEach(node => node.Dispose());
        return ValueTask.CompletedTask;
    }

    private async Task RunAsync(Load load, Task work, int round, TimeSpan duration)
    {
        await Task.WhenAny(work, Task.Delay(Settling));
        await fault.BeginAsync();
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAny(work, Task.Delay(duration));
        await fault.EndAsync();
        nodes.ForEach(node => node.CheckRuns());
        firstWrites.Add(LongestGap(load.Answers, begun));
        longestReads.Add(LongestGap(load.ReadAnswers, begun));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"round {round}: {load.Stored.Count:N0} stored, no write for {firstWrites[^1]:0.0} s, no read for {longestReads[^1]:0.0} s"
            )
        );
        load.Answers.Clear();
        load.ReadAnswers.Clear();
    }

    // The longest time in seconds without an answer, since the fault began.
    private static double LongestGap(IEnumerable<long> answers, long begun)
    {
        var (last, longest) = (begun, TimeSpan.Zero);
        foreach (var at in answers.Where(at => at > begun).Append(Stopwatch.GetTimestamp()))
        {
            var gap = Stopwatch.GetElapsedTime(last, at);
            (last, longest) = (at, gap > longest ? gap : longest);
        }
        return longest.TotalSeconds;
    }

    // Every article that was answered is there under its id, and its word in no other: at each server.
    private async Task<(int Lost, int Doubled)> CountAsync(Load load)
    {
        var last = await LastChangeAsync();
        foreach (var node in nodes)
            await GetAsync(node, $"search?waitFor={last}&pageSize=1");
        var (lost, doubled) = (0, 0);
        await Parallel.ForEachAsync(
            load.Stored,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (stored, _) =>
            {
                var (isThere, found) = (true, new List<int>());
                foreach (var node in nodes)
                {
                    var article = await GetAsync(node, $"articles/{stored.Value}");
                    isThere &= (string?)article?["title"] == $"Report {stored.Key}";
                    found.Add((int)(await GetAsync(node, $"search?q={stored.Key}&pageSize=1"))!["total"]!);
                }
                if (!isThere || found.Contains(0))
                    Interlocked.Increment(ref lost);
                if (found.Exists(total => total > 1))
                    Interlocked.Increment(ref doubled);
                if (!isThere || found.Exists(total => total != 1))
                    Console.WriteLine(
                        $"  {stored.Key}: article {stored.Value} is there: {isThere}; found {string.Join(" and ", found)} times"
                    );
            }
        );
        return (lost, doubled);
    }

    private static async Task<JsonObject?> GetAsync(ApiNode node, string path)
    {
        using var answer = await node.Http.GetAsync(new Uri($"/api/v1/{path}", UriKind.Relative));
        return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<JsonObject>() : null;
    }

    private async Task<long> LastChangeAsync()
    {
        for (var next = 0L; ; )
        {
            var changes = (await GetAsync(nodes[0], $"changes?since={next}&limit=1000"))!;
            next = (long)changes["next"]!;
            if (!(bool)changes["hasMore"]!)
                return next;
        }
    }

    private void Report(int rounds, Load load, int lost, int doubled)
    {
        var slow = firstWrites.Order().ToList();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                faults               {rounds}
                writes acknowledged  {load.Stored.Count:N0}
                lost                 {lost}
                doubled              {doubled}
                answered otherwise   {load.Contradictions.Count}
                writes repeated      {load.Repeated:N0}
                reads                {load.Reads:N0}, {load.Refused:N0} refused
                without a write      {slow[slow.Count / 2]:0.0} s (median), {slow[^1]:0.0} s (longest)
                without a read       {longestReads.Max():0.0} s (longest)
                """
            )
        );
    }
}
