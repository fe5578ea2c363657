namespace NewsApi.FullText.Ranking;

/// <summary>
/// How much newer articles count: the score of the words times 1 + 0.5 · 2^(−age / 90), age in days from publication to the
/// day of the search. An article of today counts half as much again as one of years ago, one of 90 days ago a quarter.
/// </summary>
/// <remarks>Mild on purpose: it settles what the words leave nearly equal. What is published later counts as of today.</remarks>
internal static class Recency
{
    private const double Weight = 0.5;
    private const double HalfLifeDays = 90;

    // Beyond ten half-lives nothing is left that could be seen.
    private static readonly float[] ByAge =
    [
        .. Enumerable.Range(0, 900).Select(age => (float)(1 + (Weight * Math.Pow(2, -age / HalfLifeDays)))),
    ];

    /// <summary>What the score is multiplied by.</summary>
    public static float Factor(int ageDays) =>
        ageDays <= 0 ? ByAge[0]
        : ageDays < ByAge.Length ? ByAge[ageDays]
        : 1;
}
