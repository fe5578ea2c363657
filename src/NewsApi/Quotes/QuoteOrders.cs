using NewsApi.Http;
using NewsApi.Indexing;
using NewsApi.Storage.Model;

namespace NewsApi.Quotes;

/// <summary>The orders that lists of quotes can have, relevance aside; the first is the one without <c>sort</c>.</summary>
internal static class QuoteOrders
{
    private static readonly IReadOnlyList<SortOrder<Quote, QuoteResponse>> All =
    [
        ByDay("-publishedOn", descending: true),
        ByDay("publishedOn", descending: false),
    ];

    public static IEnumerable<string> Names => All.Select(order => order.Name).Prepend(FactPages.Relevance);

    /// <summary>Whether <c>sort</c> may say this.</summary>
    public static bool IsKnown(string? name) => name is null or FactPages.Relevance || Find(name) is not null;

    /// <summary>The order of that name, the first for null and for relevance, which needs words; null where there is none.</summary>
    public static SortOrder<Quote, QuoteResponse>? Find(string? name) =>
        name is null or FactPages.Relevance ? All[0] : All.FirstOrDefault(order => order.Name == name);

    private static SortOrder<Quote, QuoteResponse, DateOnly> ByDay(string name, bool descending) =>
        new(name, descending, q => q.Article!.PublishedOn, q => q.Id, q => q.Article!.PublishedOn, q => q.Id);
}
