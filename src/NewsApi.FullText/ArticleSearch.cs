using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsApi.FullText.Facets;

namespace NewsApi.FullText;

/// <summary>Runs one search on one state of the index.</summary>
internal static class ArticleSearch
{
    public static SearchResult Run(IndexSearcher searcher, SearchRequest request)
    {
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
            .ScoreDocs.Select(found => new Hit(ids.Get(found.Doc), byScore ? found.Score : 0));
        return new SearchResult(ranking.TotalHits, [.. hits]) { Facets = facets.Top(request.FacetSize) };
    }
}
