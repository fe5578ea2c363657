using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsApi.FullText.Analysis;

namespace NewsApi.FullText.Facts;

/// <summary>Finds what may be the same quote in other words: shortened, translated anew, or read differently.</summary>
/// <remarks>
/// The sixteen rarest words of the text are asked for; a quote needs a third of them, three at least. A quote that was cut short
/// has only a part of the words, so more would lose it.
/// </remarks>
internal static class SimilarQuotes
{
    private const int MostWords = 16;
    private const int LeastWords = 3;
    private const double LeastShare = 0.34;

    public static IReadOnlyList<long> Find(IndexSearcher searcher, string text, long except, int most)
    {
        var words = RarestWords(searcher.IndexReader, text);
        if (words.Count < LeastWords || searcher.IndexReader.MaxDoc == 0)
            return [];
        var some = new BooleanQuery(disableCoord: true);
        foreach (var word in words)
            some.Add(new TermQuery(word), Occur.SHOULD);
        some.MinimumNumberShouldMatch = Math.Max(LeastWords, (int)Math.Ceiling(words.Count * LeastShare));
        var kind = new TermQuery(FactIndex.TermOf(KeyWords.KindKey(FactKind.Quote))) { Boost = 0 };
        var query = new BooleanQuery { { some, Occur.MUST }, { kind, Occur.MUST } };
        var sort = new Sort(SortField.FIELD_SCORE, new SortField(FactFields.Id, SortFieldType.INT64));
        var hits = searcher.Search(query, null, most + 1, sort, doDocScores: false, doMaxScore: false).ScoreDocs;
        var ids = MultiDocValues.GetNumericValues(searcher.IndexReader, FactFields.Id);
        return [.. hits.Select(hit => ids.Get(hit.Doc)).Where(id => id != except).Take(most)];
    }

    private static List<Term> RarestWords(IndexReader reader, string text) =>
        [
            .. NewsAnalyzer
                .Instance.Words(text)
                .Select(word => word.Term)
                .Distinct()
                .Select(word => new Term(FactFields.Words, word))
                .OrderBy(reader.DocFreq)
                .ThenBy(word => word.Text, StringComparer.Ordinal)
                .Take(MostWords),
        ];
}
