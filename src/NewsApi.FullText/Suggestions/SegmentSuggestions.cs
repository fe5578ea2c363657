using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsApi.FullText.Suggestions;

/// <summary>
/// The names of one segment by their beginnings. One or two letters begin a large part of all names, so the most frequent names
/// of such beginnings are found once, in one pass over the segment, which never changes.
/// </summary>
internal static class SegmentSuggestions
{
    private const int MaxKeptLength = 2;

    // Ten times what is shown by default: segments agree on the most frequent names.
    private const int MostNames = 100;

    private static readonly ConditionalWeakTable<object, Dictionary<string, FrequentTerm[]>> Kept = [];

    /// <summary>Each name once, the most frequent ones.</summary>
    public static IReadOnlyCollection<Suggestion> Find(AtomicReader segment, string beginning)
    {
        var terms =
            beginning.Length <= MaxKeptLength
                ? Prepare(segment).GetValueOrDefault(beginning, [])
                : FrequentTerms.Of(segment, beginning, MostNames);
        // "New" begins two words of "New New Town": that is still one name of as many articles.
        var names = new Dictionary<IndexedName, int>(terms.Length);
        foreach (var term in terms)
        {
            var name = SuggestionTerms.NameOf(new BytesRef(term.Bytes));
            names[name] = Math.Max(term.Articles, names.GetValueOrDefault(name));
        }
        return [.. names.Select(pair => new Suggestion(pair.Key, pair.Value))];
    }

    /// <summary>Finds the most frequent names of all short beginnings, where that is not done yet.</summary>
    public static Dictionary<string, FrequentTerm[]> Prepare(AtomicReader segment) =>
        Kept.GetValue(segment.CoreCacheKey, _ => FrequentTerms.ByBeginning(segment, MaxKeptLength, MostNames));
}
