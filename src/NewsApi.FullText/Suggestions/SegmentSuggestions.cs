using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsApi.FullText.Suggestions;

/// <summary>The names of one segment by their beginnings. Segments never change, so what is costly to find is kept with them.</summary>
internal static class SegmentSuggestions
{
    // One or two letters begin a large part of all names; there are few such beginnings.
    private const int MaxKeptLength = 2;
    private const int MostKept = 256;
    private const int MostBeginnings = 2_000;

    private static readonly ConditionalWeakTable<
        object,
        ConcurrentDictionary<string, IReadOnlyList<Suggestion>>
    > Kept = [];

    /// <summary>Each name once; of short beginnings the most frequent ones only.</summary>
    public static IReadOnlyList<Suggestion> Find(AtomicReader segment, string beginning)
    {
        if (beginning.Length > MaxKeptLength)
            return [.. Read(segment, beginning)];
        var kept = Kept.GetOrCreateValue(segment.CoreCacheKey);
        if (kept.TryGetValue(beginning, out var known))
            return known;
        var most = Read(segment, beginning).OrderByDescending(name => name.Articles).Take(MostKept).ToList();
        if (kept.Count < MostBeginnings)
            kept[beginning] = most;
        return most;
    }

    private static IEnumerable<Suggestion> Read(AtomicReader segment, string beginning)
    {
        var prefix = new BytesRef(beginning);
        var articles = new Dictionary<IndexedName, int>();
        if (segment.GetTerms(IndexFields.Suggestion)?.GetEnumerator() is not { } terms)
            return [];
        if (terms.SeekCeil(prefix) == TermsEnum.SeekStatus.END)
            return [];
        do
        {
            if (!StringHelper.StartsWith(terms.Term, prefix))
                break;
            // "New" begins two words of "New New Town": that is still one name of as many articles.
            var name = SuggestionTerms.NameOf(terms.Term);
            articles[name] = Math.Max(terms.DocFreq, articles.GetValueOrDefault(name));
        } while (terms.MoveNext());
        return articles.Select(pair => new Suggestion(pair.Key, pair.Value));
    }
}
