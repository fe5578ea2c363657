using NewsApi.FullText.Analysis;

namespace NewsApi.Quotes;

/// <summary>How much of a quote's words another quote has, in the same order.</summary>
/// <remarks>
/// Measured against the shorter one, so that a quote cut short is wholly alike; the longest common subsequence of stems, so that
/// two long sentences do not come together by "the" and "of".
/// </remarks>
internal sealed class QuoteLikeness(string text)
{
    /// <summary>From here on two quotes tell the same words.</summary>
    public const double Least = 0.7;

    // "I am very happy" says nothing about where it comes from.
    private const int ShortestWords = 6;

    // The comparison costs the product of both; nobody is quoted at greater length in one piece.
    private const int MostWords = 200;

    private readonly IReadOnlyList<string> words = WordsOf(text);

    /// <summary>0 to 1; 0 where one of them is too short to tell.</summary>
    public double ShareWith(string other)
    {
        var others = WordsOf(other);
        var shorter = Math.Min(words.Count, others.Count);
        return shorter < ShortestWords ? 0 : (double)CommonWords(others) / shorter;
    }

    private static IReadOnlyList<string> WordsOf(string text) => [.. Stems.Of(text).Take(MostWords)];

    private int CommonWords(IReadOnlyList<string> others)
    {
        var row = new int[others.Count + 1];
        foreach (var word in words)
        {
            var diagonal = 0;
            for (var i = 1; i <= others.Count; i++)
            {
                var above = row[i];
                row[i] = word == others[i - 1] ? diagonal + 1 : Math.Max(above, row[i - 1]);
                diagonal = above;
            }
        }
        return row[^1];
    }
}
