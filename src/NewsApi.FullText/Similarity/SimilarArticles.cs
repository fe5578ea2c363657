using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsApi.FullText.Analysis;
using NewsApi.FullText.Ranking;

namespace NewsApi.FullText.Similarity;

/// <summary>
/// Articles like another one: those that share its telling words, many times here and rare elsewhere, and its entities.
/// </summary>
/// <remarks>
/// Each of the 25 words of most tf · idf counts by BM25 times its share of the best one's tf · idf; each shared entity counts
/// by its rarity. An article needs a quarter of all of these, two at least where there are so many.
/// </remarks>
internal static class SimilarArticles
{
    private const int MostWords = 25;
    private const int MostEntities = 25;
    private const int ShortestWord = 3;

    // Of a long text the beginning says what it is about; analysing all of it would cost without bound.
    private const int MostCharacters = 20_000;

    private const float LeastShare = 0.25f;

    public static SearchResult Find(IndexSearcher searcher, IndexedArticle article, int skip, int take)
    {
        var query = ToQuery(searcher.IndexReader, article);
        if (query is null)
            return new SearchResult(0, []);
        var wanted = (int)Math.Min((long)skip + take, Math.Max(1, searcher.IndexReader.MaxDoc));
        var similar = new HitCollector(SearchOrder.Relevance, wanted);
        searcher.Search(query, similar);
        return new SearchResult(similar.Total, [.. similar.Hits(skip).Select(hit => new Hit(hit.Id, hit.Score))]);
    }

    private static BooleanQuery? ToQuery(IndexReader reader, IndexedArticle article)
    {
        var words = TellingWords(reader, article);
        var any = new BooleanQuery();
        foreach (var (term, worth) in words)
            any.Add(new TermQuery(term) { Boost = (float)(worth / words[0].Worth) }, Occur.SHOULD);
        foreach (var term in article.Entities.Distinct().Take(MostEntities).Select(EntityTerm))
        {
            if (IsShared(reader, term))
                any.Add(new TermQuery(term), Occur.SHOULD);
        }
        if (any.Clauses.Count == 0)
            return null;
        var share = (int)Math.Ceiling(any.Clauses.Count * LeastShare);
        any.MinimumNumberShouldMatch = Math.Min(any.Clauses.Count, Math.Max(2, share));
        any.Add(new TermQuery(new Term(IndexFields.Id, IndexFields.Number(article.Id))), Occur.MUST_NOT);
        return any;
    }

    private static List<(Term Term, double Worth)> TellingWords(IndexReader reader, IndexedArticle article)
    {
        var text = $"{article.Title}\n{article.Body}";
        var words = NewsAnalyzer.Instance.Words(text[..Math.Min(text.Length, MostCharacters)]);
        return
        [
            .. words
                .Where(word => word.Term.Length >= ShortestWord)
                .CountBy(word => word.Term)
                .Select(word => (Term: new Term(IndexFields.Body, word.Key), Times: word.Value))
                .Where(word => IsShared(reader, word.Term))
                .Select(word => (word.Term, Worth: word.Times * Rarity(reader, word.Term)))
                .OrderByDescending(word => word.Worth)
                .ThenBy(word => word.Term.Text, StringComparer.Ordinal)
                .Take(MostWords),
        ];
    }

    private static Term EntityTerm(long id) => new(IndexFields.NameOf(FilterField.Entity), IndexFields.Number(id));

    // What only this article has finds nothing.
    private static bool IsShared(IndexReader reader, Term term) => reader.DocFreq(term) > 1;

    private static double Rarity(IndexReader reader, Term term) =>
        1 + Math.Log((double)reader.NumDocs / (reader.DocFreq(term) + 1));
}
