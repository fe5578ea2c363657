using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace NewsApi.Http;

/// <summary>Cuts a page out of a query, in SQL.</summary>
internal static class Paging
{
    /// <param name="rows">What the filters leave.</param>
    /// <param name="item">The answer's item, projected in SQL.</param>
    public static async Task<ListResponse<TItem>> ToPageAsync<TRow, TItem>(
        this IQueryable<TRow> rows,
        IPageQuery page,
        SortOrder<TRow, TItem> order,
        Expression<Func<TRow, TItem>> item,
        CancellationToken cancellation
    )
    {
        var total = await rows.LongCountAsync(cancellation);
        // One more row than the page has tells whether there is a next page.
        var items = await order
            .Apply(rows, page.Cursor)
            .Skip(page.Skip)
            .Take(page.Size + 1)
            .Select(item)
            .ToListAsync(cancellation);
        string? next = null;
        if (items.Count > page.Size)
        {
            items.RemoveAt(page.Size);
            next = order.CursorAfter(items[^1]);
        }
        return new ListResponse<TItem>(items, total, page.Cursor is null ? page.Number : null, page.Size, next);
    }
}
