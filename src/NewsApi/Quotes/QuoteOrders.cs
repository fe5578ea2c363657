using NewsApi.Http;
using NewsApi.Storage.Model;

namespace NewsApi.Quotes;

/// <summary>The orders that lists of quotes can have; the first is the one without <c>sort</c>.</summary>
internal static class QuoteOrders
{
    private static readonly IReadOnlyList<SortOrder<Quote, QuoteResponse>> All =
    [
        ByDay("-publishedOn", descending: true),
        ByDay("publishedOn", descending: false),
    ];

    public static IEnumerable<string> Names => All.Select(order => order.Name);

    /// <summary>The order of that name, the first for null; null where there is none.</summary>
    public static SortOrder<Quote, QuoteResponse>? Find(string? name) =>
        name is null ? All[0] : All.FirstOrDefault(order => order.Name == name);

    private static SortOrder<Quote, QuoteResponse, DateOnly> ByDay(string name, bool descending) =>
        new(name, descending, q => q.Article!.PublishedOn, q => q.Id, q => q.Article!.PublishedOn, q => q.Id);
}
