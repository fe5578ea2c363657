using NewsApi.Http;

namespace NewsApi.Articles;

/// <summary>Filters of articles; in each list comma = or, repeated = and, a leading <c>-</c> = not.</summary>
public record ArticleFilter : PageQuery
{
    /// <summary>Name of the source.</summary>
    public IReadOnlyList<string>? Source { get; init; }

    /// <summary>Name of an author.</summary>
    public IReadOnlyList<string>? Author { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public IReadOnlyList<string>? Language { get; init; }

    /// <summary>Tag of the article, letter case aside; comma = or, repeated = and, a leading <c>-</c> = not.</summary>
    public IReadOnlyList<string>? Tag { get; init; }

    /// <summary>Id or slug of an entity that the article names.</summary>
    public IReadOnlyList<string>? Entity { get; init; }

    /// <summary>Id or slug of an entity that the article quotes.</summary>
    public IReadOnlyList<string>? Speaker { get; init; }

    /// <summary>First day of publication, included.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of publication, included.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>A list of articles.</summary>
public sealed record ArticleQuery : ArticleFilter
{
    /// <summary><c>-publishedOn</c> (newest first, where it is not given), <c>publishedOn</c>, <c>title</c> or <c>-title</c>.</summary>
    public string? Sort { get; init; }

    /// <summary>Parts to add, separated by commas: <c>quotes</c>, <c>entities</c>, <c>timeline</c>, <c>body</c>.</summary>
    public string? Include { get; init; }
}
