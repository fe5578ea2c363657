using System.Globalization;
using NewsApi.FullText.Facts;
using NewsApi.Http;

namespace NewsApi.Indexing;

/// <summary>Pages of facts that are found by their words: by rank, or in an order by day as the database's lists have it.</summary>
internal static class FactPages
{
    public const string Relevance = "relevance";

    /// <param name="request">What is searched for; which part of it, the page says.</param>
    /// <param name="order">Null for relevance.</param>
    /// <param name="read">The answer's items by their ids, in any order; what is gone is left out.</param>
    public static async Task<ListResponse<TItem>> ToPageAsync<TRow, TItem>(
        this FactIndex index,
        FactRequest request,
        PageQuery page,
        SortOrder<TRow, TItem>? order,
        Func<TItem, long> idOf,
        Func<IReadOnlyList<long>, Task<List<TItem>>> read
    )
    {
        request = order is null ? ByRank(request, page) : ByPlace(request, page, order.Name);
        var found = index.Search(request);
        var shown = found.Ids.Take(page.Size).ToList();
        var items = (await read(shown)).ToDictionary(idOf);
        var inOrder = shown.Where(items.ContainsKey).Select(id => items[id]).ToList();
        return new ListResponse<TItem>(
            inOrder,
            found.Total,
            page.Cursor is null ? page.Number : null,
            page.Size,
            found.Ids.Count <= page.Size || inOrder.Count == 0 ? null
                : order is null ? new ListCursor(Relevance, "", request.Skip + page.Size).ToString()
                : order.CursorAfter(inOrder[^1])
        );
    }

    // A cursor of a ranking is a rank: hits have no key of their own to go on from.
    private static FactRequest ByRank(FactRequest request, PageQuery page) =>
        request with
        {
            Take = page.Size + 1,
            Skip = ListCursor.Parse(page.Cursor, Relevance) is { } cursor
                ? (int)Math.Clamp(cursor.Id, 0, int.MaxValue / 2)
                : page.Skip,
        };

    private static FactRequest ByPlace(FactRequest request, PageQuery page, string order) =>
        request with
        {
            Take = page.Size + 1,
            Skip = page.Skip,
            After = ListCursor.Parse(page.Cursor, order) is { } cursor ? new FactPlace(DayOf(cursor), cursor.Id) : null,
        };

    private static DateOnly DayOf(ListCursor cursor) =>
        DateOnly.TryParse(cursor.Key, CultureInfo.InvariantCulture, out var day)
            ? day
            : throw ProblemException.Field(ProblemTypes.InvalidRequest, "cursor", "This is no cursor of this list.");
}
