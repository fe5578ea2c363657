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

    private static IQueryable<Quote> WithEntities(QuoteQuery filter, IQueryable<Quote> quotes)
    {
        var speaker = FilterValues.Parse(filter.Speaker);
        foreach (var group in speaker.Wanted)
        {
            var (ids, slugs) = ResourceKey.Split(group);
            quotes = quotes.Where(q =>
                q.SpeakerId != null && (ids.Contains(q.SpeakerId.Value) || slugs.Contains(q.Speaker!.Slug))
            );
        }
        if (speaker.Unwanted is { Count: > 0 } unwanted)
        {
            var (ids, slugs) = ResourceKey.Split(unwanted);
            quotes = quotes.Where(q =>
                q.SpeakerId == null || !(ids.Contains(q.SpeakerId.Value) || slugs.Contains(q.Speaker!.Slug))
            );
        }
        foreach (var group in FilterValues.Parse(filter.About).Wanted)
        {
            var (ids, slugs) = ResourceKey.Split(group);
            quotes = quotes.Where(q => q.About.Any(s => ids.Contains(s.EntityId) || slugs.Contains(s.Entity!.Slug)));
        }
        foreach (var group in FilterValues.Parse(filter.Entity).Wanted)
        {
            var (ids, slugs) = ResourceKey.Split(group);
            quotes = quotes.Where(q =>
                (q.SpeakerId != null && (ids.Contains(q.SpeakerId.Value) || slugs.Contains(q.Speaker!.Slug)))
                || q.About.Any(s => ids.Contains(s.EntityId) || slugs.Contains(s.Entity!.Slug))
            );
        }
        return quotes;
    }
}
