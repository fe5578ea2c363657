using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Timeline;

namespace NewsApi.EntityPages;

/// <summary>One page of what the archive has on an entity.</summary>
public record EntityPageQuery : PageQuery
{
    /// <summary>First day, included: of publication, or of the events in a timeline.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included: of publication, or of the events in a timeline.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>One page of the articles that name an entity.</summary>
public sealed record EntityArticlesQuery : EntityPageQuery
{
    /// <summary>Articles that are nearly the same as one that came before: <c>keep</c> (where it is not given), <c>skip</c> or <c>only</c>.</summary>
    public DuplicateFilter? Duplicates { get; init; }
}

/// <summary>One page of the quotes by or about an entity.</summary>
public sealed record EntityQuotesQuery : EntityPageQuery
{
    /// <summary><c>speaker</c> for what it said, <c>subject</c> for what was said about it; both where it is not given.</summary>
    public QuoteRole? Role { get; init; }
}

/// <summary>One page of the timeline of an entity.</summary>
public sealed record EntityTimelineQuery : EntityPageQuery
{
    /// <summary>Words of the event's sentence or title, as in <c>/timeline</c>.</summary>
    public string? Q { get; init; }

    /// <summary>Only events whose date is given this exactly; comma = or: <c>day,month</c>.</summary>
    public string? Precision { get; init; }

    /// <summary>Whether the same happening, told by several articles, is one item, as in <c>/timeline</c>.</summary>
    public bool? Group { get; init; }

    internal TimelineQuery ToTimelineQuery(string entity) =>
        new()
        {
            Entity = [entity],
            Q = Q,
            Precision = Precision,
            Group = Group,
            From = From,
            To = To,
            Page = Page,
            PageSize = PageSize,
            Cursor = Cursor,
        };
}

/// <summary>What an entity has to do with a quote.</summary>
public enum QuoteRole
{
    /// <summary>It speaks.</summary>
    Speaker,

    /// <summary>It is spoken about.</summary>
    Subject,
}
