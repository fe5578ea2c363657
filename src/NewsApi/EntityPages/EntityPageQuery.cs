using NewsApi.Articles;
using NewsApi.Http;

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

/// <summary>What an entity has to do with a quote.</summary>
public enum QuoteRole
{
    /// <summary>It speaks.</summary>
    Speaker,

    /// <summary>It is spoken about.</summary>
    Subject,
}
