using System.Globalization;
using NewsApi.FullText;
using NewsApi.FullText.NewestFirst;
using NewsApi.Http;

namespace NewsApi.Search;

/// <summary>
/// Where a page of a search starts. In an order by day a cursor is the place of the hit before it, which is found again at the
/// same cost however deep it is; in others it is a rank, for their hits have no key of their own to go on from.
/// </summary>
internal sealed class SearchCursor
{
    private readonly int size;

    /// <exception cref="ProblemException">The cursor is not one of this order.</exception>
    public SearchCursor(SearchOrder order, SearchQuery query)
    {
        Order = order;
        Skip = query.Skip;
        size = query.Size;
        if (ListCursor.Parse(query.Cursor, Name) is not { } cursor)
            return;
        if (DateOnly.TryParseExact(cursor.Key, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            After = new HitPlace(day, cursor.Id);
        else
            Skip = (int)Math.Clamp(cursor.Id, 0, int.MaxValue / 2);
    }

    public SearchOrder Order { get; }

    public int Skip { get; }

    public HitPlace? After { get; }

    private string Name => $"search:{Order}";

    /// <summary>The cursor of the page after the one that ends with this hit.</summary>
    public string Following(Hit last) =>
        last.Place is { } place
            ? new ListCursor(Name, place.Day.ToString("O", CultureInfo.InvariantCulture), place.ArticleId).ToString()
            : new ListCursor(Name, "", Skip + size).ToString();
}
