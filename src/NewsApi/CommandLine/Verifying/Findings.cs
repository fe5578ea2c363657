namespace NewsApi.CommandLine.Verifying;

/// <summary>What a verification found wrong: told as it is found, and counted.</summary>
/// <param name="tell">Told a line for each; they hold no words of articles, which could be anything.</param>
internal sealed class Findings(Action<string> tell)
{
    // One fault can be in every article of an archive; who reads this needs no more of them to see what it is.
    private const int MostTold = 100;

    private readonly Dictionary<string, int> counts = [];

    public int Count => counts.Values.Sum();

    /// <param name="check">What was checked; lines of each are told up to a number.</param>
    public void Add(string check, string line)
    {
        var count = counts[check] = counts.GetValueOrDefault(check) + 1;
        if (count <= MostTold)
            tell($"{check}: {line}");
    }

    /// <summary>Tells how many lines were left out.</summary>
    public void Close()
    {
        foreach (var (check, count) in counts.Where(pair => pair.Value > MostTold))
            tell(FormattableString.Invariant($"{check}: and {count - MostTold:N0} more"));
    }
}
