using Lucene.Net.Search;
using NewsApi.FullText.Facets;
using NewsApi.FullText.NewestFirst;
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
        // One pass: ranking and counting see the same matches.
        using var facets = request.Facets.Count == 0 ? null : new FacetCollector(columns, request.Facets);
        var order = OrderOf(request, hasWords);
        var ranked = Rank(searcher, query, order, request, facets);
        return new SearchResult(
            ranked.Total,
            [
                .. ranked.Hits.Select(hit => new Hit(hit.Id, order == SearchOrder.Relevance ? hit.Score : 0)
                {
                    Place = PlaceOf(hit, order),
                    Explanation = request.Explains ? ScoreExplanation.Of(searcher.Explain(query, hit.Document)) : null,
                }),
            ]
        )
        {
            TotalIsEstimate = ranked.TotalIsEstimate,
            Searched = request.Query,
            Facets = facets?.Top(request.FacetSize) ?? SearchResult.NoFacets,
        };
    }

    // Without words there is nothing to rank by.
    private static SearchOrder OrderOf(SearchRequest request, bool hasWords) =>
        request.Order == SearchOrder.Relevance && !hasWords ? SearchOrder.Newest : request.Order;

    private static HitPlace? PlaceOf(RankedHit hit, SearchOrder order) =>
        order switch
        {
            SearchOrder.Newest => new HitPlace(DateOnly.FromDayNumber(hit.Rank), hit.Id),
            SearchOrder.Oldest => new HitPlace(DateOnly.FromDayNumber(-hit.Rank), hit.Id),
            _ => null,
        };

    private static Ranked Rank(
        IndexSearcher searcher,
        Lucene.Net.Search.Query query,
        SearchOrder order,
        SearchRequest request,
        FacetCollector? facets
    )
    {
        var most = (int)Math.Min((long)request.Skip + request.Take, Math.Max(1, searcher.IndexReader.MaxDoc));
        if (order == SearchOrder.Title)
        {
            var (total, hits) = TitleOrder.Find(searcher, query, most, request.Skip, facets);
            return new Ranked(total, hits);
        }
        // Facets need every match; where they are counted, so is the total.
        if (order == SearchOrder.Newest && facets is null)
        {
            var newest = new NewestHits(most, request.After);
            newest.Find(searcher, query);
            return query is MatchAllDocsQuery
                ? new Ranked(searcher.IndexReader.NumDocs, newest.Hits(request.Skip))
                : new Ranked(newest.Total, newest.Hits(request.Skip), newest.TotalIsEstimate);
        }
        var collector = new HitCollector(order, most, facets, request.After);
        searcher.Search(query, collector);
        return new Ranked(collector.Total, collector.Hits(request.Skip));
    }

    private readonly record struct Ranked(int Total, IEnumerable<RankedHit> Hits, bool TotalIsEstimate = false);
}
