using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsApi.FullText.Suggestions;

/// <summary>Completes names of entities, sources and tags.</summary>
internal static class Suggester
{
    public static IReadOnlyList<Suggestion> Find(IndexReader reader, string text, int most)
    {
        var beginning = SuggestionTerms.Fold(text);
        if (beginning.Length == 0)
            return [];
        return
        [
            .. reader
                .Leaves.SelectMany(leaf => SegmentSuggestions.Find(leaf.AtomicReader, beginning))
                .GroupBy(suggestion => (suggestion.Name.Field, suggestion.Name.Key), (_, same) => Sum([.. same]))
                .OrderByDescending(suggestion => suggestion.Articles)
                .ThenBy(suggestion => suggestion.Name.Name, StringComparer.Ordinal)
                .ThenBy(suggestion => suggestion.Name.Field)
                .ThenBy(suggestion => suggestion.Name.Key, StringComparer.Ordinal)
                .Where(suggestion => IsLive(reader, suggestion.Name))
                .Take(most),
        ];
    }

    // One tag can be written in several ways; the most usual one is shown.
    private static Suggestion Sum(IReadOnlyList<Suggestion> same) =>
        new(same.MaxBy(suggestion => suggestion.Articles).Name, same.Sum(suggestion => suggestion.Articles));

    private static bool IsLive(IndexReader reader, IndexedName name) =>
        SuggestionTerms
            .Of([name])
            .Take(1)
            .All(term => LiveTerms.Has(reader, IndexFields.Suggestion, new BytesRef(term)));
}
