using NewsApi.Archive;
using NewsApi.Http;
using NewsApi.Storage.Model;

namespace NewsApi.Quotes;

/// <summary>The filters of a list of quotes, in SQL.</summary>
internal static class QuoteFilters
{
    public static IQueryable<Quote> Apply(this QuoteQuery filter, IQueryable<Quote> quotes)
    {
        if (filter.Status is { } state)
        {
            var status = Wire.Status(state);
            quotes = quotes.Where(q => q.Status == status);
        }
        else
        {
            quotes = quotes.Where(q => q.Status != FactStatus.Rejected);
        }
        quotes = WithEntities(filter, quotes);
        if (filter.QuoteType?.Word() is { } type)
            quotes = quotes.Where(q => q.Type == type);
        if (filter.Verb?.ToLowerInvariant() is { } verb)
            quotes = quotes.Where(q => q.CueKey == verb);
        if (filter.MinConfidence is { } least)
            quotes = quotes.Where(q => q.Confidence >= least);
        var source = FilterValues.Parse(filter.Source).Map(Slug.Of);
        foreach (var keys in source.Wanted)
            quotes = quotes.Where(q => keys.Contains(q.Article!.SourceKey));
        if (source.Unwanted is { Count: > 0 } unwanted)
            quotes = quotes.Where(q => q.Article!.SourceKey == null || !unwanted.Contains(q.Article.SourceKey));
        if (filter.From is { } from)
            quotes = quotes.Where(q => q.Article!.PublishedOn >= from);
        if (filter.To is { } to)
            quotes = quotes.Where(q => q.Article!.PublishedOn <= to);
        return quotes;
    }

    // By ids alone: what has a slug was looked up before.
    private static IQueryable<Quote> WithEntities(QuoteQuery filter, IQueryable<Quote> quotes)
    {
        var speaker = FilterValues.Parse(filter.Speaker);
        foreach (var ids in speaker.Wanted.Select(IdsOf))
            quotes = quotes.Where(q => q.SpeakerId != null && ids.Contains(q.SpeakerId.Value));
        if (IdsOf(speaker.Unwanted) is { Count: > 0 } others)
            quotes = quotes.Where(q => q.SpeakerId == null || !others.Contains(q.SpeakerId.Value));
        var about = FilterValues.Parse(filter.About);
        foreach (var ids in about.Wanted.Select(IdsOf))
            quotes = quotes.Where(q => q.About.Any(s => ids.Contains(s.EntityId)));
        if (IdsOf(about.Unwanted) is { Count: > 0 } subjects)
            quotes = quotes.Where(q => !q.About.Any(s => subjects.Contains(s.EntityId)));
        var entity = FilterValues.Parse(filter.Entity);
        foreach (var ids in entity.Wanted.Select(IdsOf))
            quotes = quotes.Where(q =>
                (q.SpeakerId != null && ids.Contains(q.SpeakerId.Value)) || q.About.Any(s => ids.Contains(s.EntityId))
            );
        if (IdsOf(entity.Unwanted) is { Count: > 0 } absent)
            quotes = quotes.Where(q =>
                (q.SpeakerId == null || !absent.Contains(q.SpeakerId.Value))
                && !q.About.Any(s => absent.Contains(s.EntityId))
            );
        return quotes;
    }

    private static IReadOnlyList<long> IdsOf(IReadOnlyList<string> values) => ResourceKey.Split(values).Ids;
}
