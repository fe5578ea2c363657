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
    ) =>
        await rows.ToPageAsync(
            page,
            order,
            await rows.LongCountAsync(cancellation),
            slice => slice.Select(item).ToListAsync(cancellation)
        );

    /// <param name="rows">What the filters leave.</param>
    /// <param name="total">How many these are.</param>
    /// <param name="read">Reads the items of a slice, in its order.</param>
    public static async Task<ListResponse<TItem>> ToPageAsync<TRow, TItem>(
        this IQueryable<TRow> rows,
        IPageQuery page,
        SortOrder<TRow, TItem> order,
        long total,
        Func<IQueryable<TRow>, Task<List<TItem>>> read
    )
    {
        // One more row than the page has tells whether there is a next page.
        var items = await read(order.Apply(rows, page.Cursor).Skip(page.Skip).Take(page.Size + 1));
        string? next = null;
        if (items.Count > page.Size)
        {
            items.RemoveAt(page.Size);
            next = order.CursorAfter(items[^1]);
        }
        return new ListResponse<TItem>(items, total, page.Cursor is null ? page.Number : null, page.Size, next);
    }
}
