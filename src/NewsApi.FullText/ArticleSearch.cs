using Lucene.Net.Search;
using NewsApi.FullText.Facets;
using NewsApi.FullText.Ranking;
using NewsApi.FullText.Spelling;

namespace NewsApi.FullText;

/// <summary>Runs one search on one state of the index.</summary>
internal static class ArticleSearch
{
    public static SearchResult Run(IndexSearcher searcher, FacetColumns columns, SearchRequest request)
    {
        var found = Find(searcher, columns, request);
        // Where all words must be there and something has them, none is unknown.
        if (request.Query is not { } asked || (found.Total > 0 && asked.NeedsEveryWord))
            return found;
        var (corrected, didYouMean) = Speller.Correct(searcher.IndexReader, asked);
        if (didYouMean is not null && request.IsFuzzy)
            found = Find(searcher, columns, request with { Query = corrected });
        return found with { DidYouMean = didYouMean };
    }

    private static SearchResult Find(IndexSearcher searcher, FacetColumns columns, SearchRequest request)
    {
        var (query, hasWords) = RequestCompiler.ToQuery(request);
        var wanted = (int)Math.Min((long)request.Skip + request.Take, Math.Max(1, searcher.IndexReader.MaxDoc));
        // One pass: ranking and counting see the same matches.
        using var facets = request.Facets.Count == 0 ? null : new FacetCollector(columns, request.Facets);
        var (total, hits) = Rank(searcher, query, OrderOf(request, hasWords), wanted, request.Skip, facets);
        return new SearchResult(
            total,
            [
                .. hits.Select(hit => new Hit(hit.Hit.Id, hit.Score)
                {
                    Explanation = request.Explains
                        ? ScoreExplanation.Of(searcher.Explain(query, hit.Hit.Document))
                        : null,
                }),
            ]
        )
        {
            Searched = request.Query,
            Facets = facets?.Top(request.FacetSize) ?? SearchResult.NoFacets,
        };
    }

    // Without words there is nothing to rank by.
    private static SearchOrder OrderOf(SearchRequest request, bool hasWords) =>
        request.Order == SearchOrder.Relevance && !hasWords ? SearchOrder.Newest : request.Order;

    private static (int Total, IEnumerable<(RankedHit Hit, double Score)> Hits) Rank(
        IndexSearcher searcher,
        Lucene.Net.Search.Query query,
        SearchOrder order,
        int wanted,
        int skip,
        FacetCollector? facets
    )
    {
        if (order == SearchOrder.Title)
        {
            var (total, hits) = TitleOrder.Find(searcher, query, wanted, skip, facets);
            return (total, hits.Select(hit => (hit, 0.0)));
        }
        var collector = new HitCollector(order, wanted, facets);
        searcher.Search(query, collector);
        return (collector.Total, collector.Hits(skip));
    }
}
