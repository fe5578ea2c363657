using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Articles;
using NewsApi.FullText;
using NewsApi.FullText.Highlighting;
using NewsApi.FullText.Query;
using NewsApi.Http;
using NewsApi.Indexing;
using NewsApi.Storage;

namespace NewsApi.Search;

/// <summary>Finds articles in the index and shows them as they stand in the archive.</summary>
public sealed class SearchService(
    IndexFollower follower,
    ArticleReader reader,
    IDbContextFactory<NewsDbContext> contexts
)
{
    public async Task<ListResponse<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellation)
    {
        var parsed = Parse(query.Q);
        var request = new SearchRequest(
            parsed,
            await FiltersAsync(query, cancellation),
            OrderOf(query, parsed),
            SkipOf(query, parsed),
            query.Size
        )
        {
            From = query.From,
            To = query.To,
        };
        var result = follower.Index.Search(request);
        var items = await HitsAsync(result, parsed, query.Highlight ?? true, cancellation);
        var last = request.Skip + query.Size;
        var next = last < result.Total ? new ListCursor(CursorOf(query, parsed), "", last).ToString() : null;
        return new ListResponse<SearchHit>(
            items,
            result.Total,
            query.Cursor is null ? query.Number : null,
            query.Size,
            next
        );
    }

    private static ParsedQuery? Parse(string? text)
    {
        try
        {
            return string.IsNullOrWhiteSpace(text) ? null : ParsedQuery.Parse(text);
        }
        catch (QuerySyntaxException exception)
        {
            throw new ProblemException(
                ProblemTypes.InvalidQuery,
                $"q, character {exception.Position + 1}: {exception.Message}"
            )
            {
                Errors = new Dictionary<string, string[]> { ["q"] = [exception.Message] },
                Members = new Dictionary<string, object> { ["position"] = exception.Position },
            };
        }
    }

    private static SearchOrder OrderOf(SearchQuery query, ParsedQuery? parsed) =>
        (query.Sort ?? (parsed is null ? "-publishedOn" : "relevance")) switch
        {
            "relevance" => SearchOrder.Relevance,
            "publishedOn" => SearchOrder.Oldest,
            "title" => SearchOrder.Title,
            _ => SearchOrder.Newest,
        };

    // A cursor of a ranking is a rank: hits have no key of their own to go on from.
    private static int SkipOf(SearchQuery query, ParsedQuery? parsed) =>
        ListCursor.Parse(query.Cursor, CursorOf(query, parsed)) is { } cursor
            ? (int)Math.Clamp(cursor.Id, 0, int.MaxValue / 2)
            : query.Skip;

    private static string CursorOf(SearchQuery query, ParsedQuery? parsed) => $"search:{OrderOf(query, parsed)}";

    private async Task<IReadOnlyList<SearchHit>> HitsAsync(
        SearchResult result,
        ParsedQuery? parsed,
        bool highlight,
        CancellationToken cancellation
    )
    {
        var scores = result.Hits.ToDictionary(hit => hit.ArticleId, hit => hit.Score);
        var withText = highlight && parsed is not null;
        var articles = await reader.FindAsync([.. scores.Keys], withText, cancellation);
        return
        [
            .. articles.Select(article => new SearchHit(
                article with
                {
                    Body = null,
                },
                Math.Round(scores[article.Id], 4),
                withText ? Highlights(parsed!, article)
                    : highlight ? []
                    : null
            )),
        ];
    }

    private static List<HighlightResponse> Highlights(ParsedQuery parsed, ArticleResponse article) =>
        [
            .. Highlighter
                .Highlight(parsed, article.Title, article.Body!)
                .Select(h => new HighlightResponse(h.Field, h.Fragment, h.Start, h.End)),
        ];

    private async Task<IReadOnlyList<SearchFilter>> FiltersAsync(SearchQuery query, CancellationToken cancellation)
    {
        var filters = new List<SearchFilter>();
        Add(FilterField.Source, FilterValues.Parse(query.Source).Map(Slug.Of));
        Add(FilterField.Language, FilterValues.Parse(query.Language).Map(tag => tag.ToLowerInvariant()));
        Add(FilterField.Tag, FilterValues.Parse(query.Tag).Map(Slug.Of));
        Add(FilterField.Author, FilterValues.Parse(query.Author).Map(Slug.Of));
        Add(FilterField.Entity, await WithIdsAsync(FilterValues.Parse(query.Entity), cancellation));
        Add(FilterField.Speaker, await WithIdsAsync(FilterValues.Parse(query.Speaker), cancellation));
        return filters;

        void Add(FilterField field, FilterValues values)
        {
            if (!values.IsEmpty)
                filters.Add(new SearchFilter(field, values.Wanted, values.Unwanted));
        }
    }

    // The index knows entities by their ids; a slug that nobody has matches nothing.
    private async Task<FilterValues> WithIdsAsync(FilterValues values, CancellationToken cancellation)
    {
        if (values.IsEmpty)
            return values;
        var slugs = values
            .Wanted.SelectMany(group => group)
            .Concat(values.Unwanted)
            .Select(v => v.ToLowerInvariant())
            .ToList();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var ids = await context
            .Entities.Where(e => slugs.Contains(e.Slug))
            .ToDictionaryAsync(e => e.Slug, e => $"{e.Id}", cancellation);
        return values.Map(value => ids.GetValueOrDefault(value.ToLowerInvariant(), value));
    }
}
