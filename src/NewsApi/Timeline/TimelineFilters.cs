using NewsApi.Archive;
using NewsApi.Http;
using NewsApi.Storage.Model;

namespace NewsApi.Timeline;

/// <summary>The filters of a timeline, in SQL.</summary>
internal static class TimelineFilters
{
    public static IQueryable<TimelineEvent> Apply(this TimelineQuery filter, IQueryable<TimelineEvent> events)
    {
        if (filter.Status is { } state)
        {
            var status = Wire.Status(state);
            events = events.Where(e => e.Status == status);
        }
        else
        {
            events = events.Where(e => e.Status != FactStatus.Rejected);
        }
        // By ids alone: what has a slug was looked up before.
        var entity = FilterValues.Parse(filter.Entity);
        foreach (var ids in entity.Wanted.Select(IdsOf))
            events = events.Where(e => e.Entities.Any(p => ids.Contains(p.EntityId)));
        if (IdsOf(entity.Unwanted) is { Count: > 0 } absent)
            events = events.Where(e => !e.Entities.Any(p => absent.Contains(p.EntityId)));
        // An open side reaches as far as is asked.
        if (filter.From is { } from)
            events = events.Where(e => e.End == null || e.End >= from);
        if (filter.To is { } to)
            events = events.Where(e => e.Start == null || e.Start <= to);
        if (filter.Precisions is { Count: > 0 } precisions)
            events = events.Where(e => precisions.Contains(e.Precision));
        if (filter.Tense?.Word() is { } tense)
            events = events.Where(e => e.Tense == tense);
        if (filter.MinConfidence is { } least)
            events = events.Where(e => e.Confidence >= least);
        return events;
    }

    private static IReadOnlyList<long> IdsOf(IReadOnlyList<string> values) => ResourceKey.Split(values).Ids;
}
