namespace NewsApi.Extraction.Entities;

/// <summary>
/// Finds the stretches of a segment that a name may stand in: around words with capitals. Everything between is outside, and
/// reading it would only cost time.
/// </summary>
internal static class NameIslands
{
    // "7 News"; "Democratic party", "Committee to Protect …", "Islamic State in the Levant".
    private const int Before = 1;
    private const int After = 2;

    /// <returns>Runs of tokens, first and one past the last.</returns>
    public static IEnumerable<(int First, int End)> Of(NameFeatures features, NameSegment segment)
    {
        var (first, end) = (-1, -1);
        for (var i = segment.First; i < segment.End; i++)
        {
            if (!features.HasCapital(i))
                continue;
            if (first >= 0 && i - Before > end)
            {
                yield return (first, end);
                first = -1;
            }
            if (first < 0)
                first = Math.Max(segment.First, i - Before);
            end = Math.Min(segment.End, i + After + 1);
        }
        if (first >= 0)
            yield return (first, end);
    }
}
