using NewsApi.Http;
using NewsApi.Storage.Model;

namespace NewsApi.Timeline;

/// <summary>The orders that timelines can have; the first is the one without <c>sort</c>.</summary>
internal static class TimelineOrders
{
    private static readonly IReadOnlyList<SortOrder<TimelineEvent, TimelineEventResponse>> All =
    [
        ByDay("date", descending: false),
        ByDay("-date", descending: true),
    ];

    public static IEnumerable<string> Names => All.Select(order => order.Name);

    /// <summary>The order of that name, the first for null; null where there is none.</summary>
    public static SortOrder<TimelineEvent, TimelineEventResponse>? Find(string? name) =>
        name is null ? All[0] : All.FirstOrDefault(order => order.Name == name);

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
