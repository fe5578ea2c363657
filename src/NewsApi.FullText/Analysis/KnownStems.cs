using System.Collections.Concurrent;

namespace NewsApi.FullText.Analysis;

/// <summary>The stems of words that were met: texts repeat their words, and to look one up costs a tenth of finding its stem.</summary>
internal static class KnownStems
{
    // About 5 MB; a language has fewer words that are common.
    private const int MostWords = 50_000;
    private const int LongestWord = 30;

    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByText =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    // Known.Count takes every lock of the dictionary.
    private static int count;

    /// <summary>The stem of one word as the index has it; null where the analyzer sees several words, or none.</summary>
    public static string? Of(ReadOnlySpan<char> word)
    {
        if (ByText.TryGetValue(word, out var stem))
            return stem;
        var text = word.ToString();
        if (NewsAnalyzer.Instance.Words(text) is not [var only])
            return null;
        if (word.Length <= LongestWord && Known.TryAdd(text, only.Term) && Interlocked.Increment(ref count) > MostWords)
        {
            Known.Clear();
            Interlocked.Exchange(ref count, 0);
        }
        return only.Term;
    }
}
