namespace NewsApi.Benchmarks.Load;

/// <summary>What a measurement works with: the server on one archive, the bare controller beside it, and wrk.</summary>
internal sealed record Stage(
    LoadSettings Settings,
    GeneratedArchive Archive,
    ServerProcess Server,
    ServerProcess Bare,
    Wrk Wrk,
    Figures Figures
)
{
    public int Articles => Archive.Articles;

    public void Add(Figure figure, double value, FormattableString shown) =>
        Figures.Add(figure, Articles, value, shown);

    /// <summary>
    /// Runs these requests and the bare controller's answer of the same size by turns, so that whatever else the machine
    /// does meets both; gives the middle one of the pairs by the ratio of their rates.
    /// </summary>
    public async Task<(WrkResult Ours, WrkResult Bare)> CompareAsync(IReadOnlyList<string> requests, int answerBytes)
    {
        const int rounds = 3;
        string[] constant = [$"/bare/{answerBytes}"];
        // Warms both up: the just-in-time compiler rewrites what is called often.
        await Wrk.ReadAsync(Server, requests, Settings.Seconds);
        await Wrk.ReadAsync(Bare, constant, Settings.Seconds);
        var pairs = new List<(WrkResult Ours, WrkResult Bare)>();
        for (var round = 0; round < rounds; round++)
            pairs.Add(
                (
                    await Wrk.ReadAsync(Server, requests, Settings.Seconds),
                    await Wrk.ReadAsync(Bare, constant, Settings.Seconds)
                )
            );
        return pairs.OrderBy(pair => pair.Ours.Rate / pair.Bare.Rate).ElementAt(rounds / 2);
    }

    /// <summary>The run of several that took least CPU a request: what the machine does beside it only adds.</summary>
    public async Task<WrkResult> LeastCpuAsync(IReadOnlyList<string> requests)
    {
        var runs = new List<WrkResult>();
        for (var run = 0; run < 3; run++)
            runs.Add(await Wrk.ReadAsync(Server, requests, Settings.Seconds));
        return runs.MinBy(run => run.CpuMilliseconds)!;
    }
}
