using NewsApi.Articles;
using NewsApi.FullText;
using NewsApi.FullText.Highlighting;
using NewsApi.FullText.Query;
using NewsApi.Http;
using NewsApi.Indexing;

namespace NewsApi.Search;

/// <summary>Finds articles in the index and shows them as they stand in the archive.</summary>
public sealed class SearchService(
    ShownIndexes indexes,
    ListedArticles listed,
    SearchScope scope,
    FacetReader facets,
    TimeProvider clock
)
{
    public async Task<SearchResponse> SearchAsync(SearchQuery query, CancellationToken cancellation)
    {
        var asked = await scope.ReadAsync(query, cancellation);
        var parsed = asked.Query;
        var cursor = new SearchCursor(OrderOf(query, parsed), query);
        var request = asked with
        {
            Order = cursor.Order,
            Skip = cursor.Skip,
            // One more than the page has tells whether there is a next page.
            Take = query.Size + 1,
            After = cursor.After,
            Facets = FacetNames.Parse(query.Facets),
            Today = query.Recency ?? true ? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) : null,
            Explains = query.Explain ?? false,
            FacetSize = query.FacetSize ?? SearchQuery.DefaultFacetSize,
        };
        var result = (await indexes.ArticlesAsync()).Search(request);
        var shown = result with { Hits = [.. result.Hits.Take(query.Size)] };
        var items = await HitsAsync(shown, query.Highlight ?? true, cancellation);
        var next = result.Hits.Count > query.Size ? cursor.Following(shown.Hits[^1]) : null;
        var page = new ListResponse<SearchHit>(
            items,
            result.Total,
            query.Cursor is null ? query.Number : null,
            query.Size,
            next
        );
        return new SearchResponse(page)
        {
            TotalIsEstimate = result.TotalIsEstimate ? true : null,
            DidYouMean = result.DidYouMean,
            Facets = request.Facets.Count == 0 ? null : await facets.ReadAsync(result.Facets, cancellation),
        };
    }

    private static SearchOrder OrderOf(SearchQuery query, ParsedQuery? parsed) =>
        (query.Sort ?? (parsed is null ? "-publishedOn" : "relevance")) switch
        {
            "relevance" => SearchOrder.Relevance,
            "publishedOn" => SearchOrder.Oldest,
            "title" => SearchOrder.Title,
            _ => SearchOrder.Newest,
        };

    private async Task<IReadOnlyList<SearchHit>> HitsAsync(
        SearchResult result,
        bool highlight,
        CancellationToken cancellation
    )
    {
        var parsed = result.Searched;
        var hits = result.Hits.ToDictionary(hit => hit.ArticleId);
        var highlighter = highlight && parsed is not null ? new Highlighter(parsed) : null;
        var articles = await listed.FindAsync([.. hits.Keys], withBody: highlighter is not null, cancellation);
        return
        [
            .. articles.Select(article => new SearchHit(
                article with
                {
                    Body = null,
                },
                Math.Round(hits[article.Id].Score, 4),
                highlighter is not null ? Highlights(highlighter, article)
                    : highlight ? []
                    : null
            )
            {
                Explanation = hits[article.Id].Explanation is { } parts ? ExplanationResponse.Of(parts) : null,
            }),
        ];
    }

    private static List<HighlightResponse> Highlights(Highlighter highlighter, ArticleResponse article) =>
        [
            .. highlighter
                .Highlight(article.Title, article.Body!)
                .Select(h => new HighlightResponse(h.Field, h.Fragment, h.Start, h.End)),
        ];
}
