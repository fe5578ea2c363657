using NewsApi.Http;
using NewsApi.Indexing;
using NewsApi.Storage.Model;

namespace NewsApi.Timeline;

/// <summary>The orders that timelines can have, relevance aside; the first is the one without <c>sort</c>.</summary>
internal static class TimelineOrders
{
    private static readonly IReadOnlyList<SortOrder<TimelineEvent, TimelineEventResponse>> All =
    [
        ByDay("date", descending: false),
        ByDay("-date", descending: true),
    ];

    public static IEnumerable<string> Names => All.Select(order => order.Name).Append(FactPages.Relevance);

    /// <summary>Whether <c>sort</c> may say this.</summary>
    public static bool IsKnown(string? name) => name is null or FactPages.Relevance || Find(name) is not null;

    /// <summary>The order of that name, the first for null and for relevance, which needs words; null where there is none.</summary>
    public static SortOrder<TimelineEvent, TimelineEventResponse>? Find(string? name) =>
        name is null or FactPages.Relevance ? All[0] : All.FirstOrDefault(order => order.Name == name);

    private static SortOrder<TimelineEvent, TimelineEventResponse, DateOnly> ByDay(string name, bool descending) =>
        new(
            name,
            descending,
            e => e.SortDay,
            e => e.Id,
            e => e.Date.Start ?? e.Date.End ?? DateOnly.MinValue,
            e => e.Id
        );
}
