using System.Buffers;

namespace NewsApi.FullText.Analysis;

/// <summary>The stems of words that were met: texts repeat their words, and to look one up costs a twentieth of finding its stem.</summary>
/// <remarks>Thread-safe without a lock: an entry is written whole, and the last one to come has the place.</remarks>
internal static class KnownStems
{
    // A power of two; some 3 MB. A language has fewer words that are common.
    private const int Places = 1 << 15;
    private const int LongestWord = 30;

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.,");

    private static readonly Entry?[] Known = new Entry?[Places];

    /// <summary>The stem of one word as the index has it; null where the analyzer sees several words, or none.</summary>
    public static string? Of(ReadOnlySpan<char> word)
    {
        // Numbers hardly ever come twice, and nothing is done to them.
        if (IsNumber(word))
            return word.ToString();
        var place = PlaceOf(word);
        if (Known[place] is { } entry && word.SequenceEqual(entry.Word))
            return entry.Stem;
        var text = word.ToString();
        var stem = AnalyzedWords.Of(LuceneAnalyzer.Instance, text) is [var only] ? only.Term : null;
        if (word.Length <= LongestWord)
            Known[place] = new Entry(text, stem);
        return stem;
    }

    private static bool IsNumber(ReadOnlySpan<char> word) =>
        char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[^1]) && !word.ContainsAnyExcept(OfNumbers);

    // FNV-1a.
    private static int PlaceOf(ReadOnlySpan<char> word)
    {
        var hash = 2166136261;
        foreach (var character in word)
            hash = (hash ^ character) * 16777619;
        return (int)((hash ^ (hash >> 15)) & (Places - 1));
    }

    private sealed record Entry(string Word, string? Stem);
}
