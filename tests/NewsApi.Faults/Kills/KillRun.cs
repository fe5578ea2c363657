using System.Globalization;

namespace NewsApi.Faults.Kills;

/// <summary>Kills the server at random moments of its work, and holds what is there after each start against what was answered.</summary>
internal sealed class KillRun(KilledServer server, int kills, int seed)
{
    // One in so many dies while it starts.
    private const int StartsKilled = 10;
    private const int MostWrites = 300;

    // It reads all of the archive, which grows.
    private const int RoundsBetweenVerifying = 10;
    private static readonly TimeSpan LongestRound = TimeSpan.FromSeconds(30);

    private readonly Random random = new(seed);
    private readonly Ledger ledger = new();
    private readonly List<(TimeSpan Clock, TimeSpan Processor)> starts = [];
    private readonly List<string> losses = [];
    private readonly HashSet<long> looked = [];

    public async Task<int> RunAsync()
    {
        for (var round = 0; round < kills; round++)
        {
            if (round % StartsKilled == StartsKilled - 1)
            {
                server.Launch();
                await Task.Delay(random.Next(50, 1500));
                await server.KillAsync();
                continue;
            }
            await CheckAsync(await server.StartAsync(), round);
            await WorkAndDieAsync(round);
        }
        await CheckAsync(await server.StartAsync(), kills, everything: true);
        await server.KillAsync();
        Report();
        return losses.Count == 0 ? 0 : 1;
    }

    private async Task CheckAsync((TimeSpan Clock, TimeSpan Processor) start, int round, bool everything = false)
    {
        starts.Add(start);
        // Those of the round before, or all.
        var articles = ledger.Articles.Keys.Where(id => everything || !looked.Contains(id)).ToList();
        var found = new List<string>(await new Losses(server.Http, ledger).FindAsync(articles));
        looked.UnionWith(articles);
        if ((everything || round % RoundsBetweenVerifying == 0) && await server.VerifyAsync() is { Length: > 0 } faults)
            found.Add($"verify: {faults}");
        foreach (var loss in found)
            Console.WriteLine($"  round {round}: {loss}");
        losses.AddRange(found);
        if (round % 10 == 0 || found.Count > 0)
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{round, 4} rounds, {ledger.Writes:N0} writes acknowledged, start {start.Clock.TotalSeconds:0.0} s"
                )
            );
    }

    private async Task WorkAndDieAsync(int round)
    {
        Clients Client(int number) => new(server.Http, ledger, round, new Random(seed + (round * 100) + number));
        Task[] work =
        [
            Client(0).ImportAsync(),
            Client(1).WriteAsync(1),
            Client(2).WriteAsync(2),
            Client(3).WriteAsync(3),
            Client(4).MergeAsync(),
        ];
        // By what was done, not by the clock: on a busy machine a round would else end before it began.
        await ledger.ReachAsync(ledger.Writes + random.Next(MostWrites), LongestRound);
        await Task.Delay(random.Next(50));
        await server.KillAsync();
        foreach (var client in work)
        {
            try
            {
                await client;
            }
            catch (Exception exception)
                when (exception
                        is HttpRequestException
                            or IOException
                            or OperationCanceledException
                            or ObjectDisposedException
                )
            {
                // It died, as it was meant to.
            }
        }
    }

    private double Slowest(Func<(TimeSpan Clock, TimeSpan Processor), TimeSpan> choose) =>
        starts.Max(choose).TotalSeconds;

    private double Median(Func<(TimeSpan Clock, TimeSpan Processor), TimeSpan> choose) =>
        starts.Select(choose).Order().ElementAt(starts.Count / 2).TotalSeconds;

    private void Report()
    {
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                kills                {kills}
                writes acknowledged  {ledger.Writes:N0}
                articles             {ledger.Articles.Count:N0}
                lost or not whole    {losses.Count}
                slowest start        {Slowest(start => start.Clock):0.0} s, {Slowest(start =>
                    start.Processor
                ):0.0} s of a processor
                median start         {Median(start => start.Clock):0.0} s, {Median(start =>
                    start.Processor
                ):0.0} s of a processor
                """
            )
        );
    }
}
