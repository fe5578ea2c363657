namespace NewsApi.Http;

/// <summary>The name that someone meant who mistyped one.</summary>
internal static class Nearest
{
    // A client can send a long name; beyond this nothing is near.
    private const int LongestCompared = 40;

    /// <summary>The nearest of these names, the first by alphabet of equally near ones; null where there are none.</summary>
    public static string? Of(string name, IEnumerable<string> known) =>
        known
            .OrderBy(other => EditDistance(name, other))
            .ThenBy(other => other, StringComparer.Ordinal)
            .FirstOrDefault();

    // Levenshtein, letter case aside.
    private static int EditDistance(string left, string right)
    {
        left = left[..Math.Min(left.Length, LongestCompared)];
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitution =
                    diagonal + (char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
