using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsApi.FullText.Facets;
using NewsApi.FullText.Ranking;
using NewsApi.FullText.Spelling;

namespace NewsApi.FullText;

/// <summary>Runs one search on one state of the index.</summary>
internal static class ArticleSearch
{
    public static SearchResult Run(IndexSearcher searcher, SearchRequest request)
    {
        string? didYouMean = null;
        if (request.Query is { } asked)
        {
            (var corrected, didYouMean) = Speller.Correct(searcher.IndexReader, asked);
            request = request.IsFuzzy ? request with { Query = corrected } : request;
        }
        var (query, hasWords) = RequestCompiler.ToQuery(request);
        var sort = RequestCompiler.ToSort(request.Order, hasWords);
        var byScore = request.Order == SearchOrder.Relevance && hasWords;
        var wanted = (int)Math.Min((long)request.Skip + request.Take, Math.Max(1, searcher.IndexReader.MaxDoc));
        var facets = new FacetCollector(request.Facets);
        // One pass: ranking and counting see the same matches.
        var ranking = TopFieldCollector.Create(sort, wanted, true, byScore, false, docsScoredInOrder: false);
        searcher.Search(query, request.Facets.Count == 0 ? ranking : MultiCollector.Wrap(ranking, facets));
        var ids = MultiDocValues.GetNumericValues(searcher.IndexReader, IndexFields.Id);
        var hits = ranking
            .GetTopDocs(request.Skip, request.Take)
            .ScoreDocs.Select(found => new Hit(ids.Get(found.Doc), byScore ? found.Score : 0)
            {
                Explanation = request.Explains ? ScoreExplanation.Of(searcher.Explain(query, found.Doc)) : null,
            });
        return new SearchResult(ranking.TotalHits, [.. hits])
        {
            Searched = request.Query,
            DidYouMean = didYouMean,
            Facets = facets.Top(request.FacetSize),
        };
    }
}
