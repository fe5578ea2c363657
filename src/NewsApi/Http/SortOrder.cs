using System.Globalization;
using System.Linq.Expressions;

namespace NewsApi.Http;

/// <summary>A total order of a list: by a key, then by id, both ways told by the cursor.</summary>
internal abstract class SortOrder<TRow, TItem>(string name)
{
    /// <summary>What <c>sort</c> is given to ask for it.</summary>
    public string Name { get; } = name;

    /// <summary>The rows in this order, from after the cursor where there is one.</summary>
    public abstract IQueryable<TRow> Apply(IQueryable<TRow> rows, string? cursor);

    /// <summary>The cursor that goes on after this item.</summary>
    public abstract string CursorAfter(TItem item);
}

/// <param name="key">What rows are ordered by; it has an index together with the id.</param>
/// <param name="id">Ascending where keys are equal.</param>
/// <param name="keyOf">The same key, of an item of the answer.</param>
internal sealed class SortOrder<TRow, TItem, TKey>(
    string name,
    bool descending,
    Expression<Func<TRow, TKey>> key,
    Expression<Func<TRow, long>> id,
    Func<TItem, TKey> keyOf,
    Func<TItem, long> idOf
) : SortOrder<TRow, TItem>(name)
    where TKey : IParsable<TKey>
{
    public override IQueryable<TRow> Apply(IQueryable<TRow> rows, string? cursor)
    {
        if (ListCursor.Parse(cursor, Name) is { } from)
            rows = rows.Where(After(KeyFrom(from), from.Id));
        return (descending ? rows.OrderByDescending(key) : rows.OrderBy(key)).ThenBy(id);
    }

    public override string CursorAfter(TItem item) => new ListCursor(Name, Text(keyOf(item)), idOf(item)).ToString();

    private static string Text(TKey key) =>
        key is IFormattable formattable
            ? formattable.ToString(key is DateOnly ? "O" : null, CultureInfo.InvariantCulture)
            : key.ToString()!;

    private static TKey KeyFrom(ListCursor cursor) =>
        TKey.TryParse(cursor.Key, CultureInfo.InvariantCulture, out var parsed)
            ? parsed
            : throw ProblemException.Field(ProblemTypes.InvalidRequest, "cursor", "This is no cursor of this list.");

    // (key, id) > (from, fromId), with the key turned round where the order is descending. Written so that the key alone bounds
    // the rows, for only then does the database begin at the cursor's place in the index.
    private Expression<Func<TRow, bool>> After(TKey from, long fromId)
    {
        var row = key.Parameters[0];
        Expression<Func<TKey>> fromKey = () => from;
        Expression<Func<long>> lastId = () => fromId;
        var rowId = new ParameterSwap(id.Parameters[0], row).Visit(id.Body);
        var (left, right) = descending ? (fromKey.Body, key.Body) : (key.Body, fromKey.Body);
        if (typeof(TKey) == typeof(string))
            (left, right) = (
                Expression.Call(typeof(string), nameof(string.Compare), null, left, right),
                Expression.Constant(0)
            );
        var notTied = Expression.NotEqual(key.Body, fromKey.Body);
        var later = Expression.OrElse(notTied, Expression.GreaterThan(rowId, lastId.Body));
        return Expression.Lambda<Func<TRow, bool>>(
            Expression.AndAlso(Expression.GreaterThanOrEqual(left, right), later),
            row
        );
    }

    private sealed class ParameterSwap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
