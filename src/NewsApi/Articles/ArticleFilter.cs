using System.Text.Json;

namespace NewsApi.Articles;

/// <summary>Filters of articles; in each list comma = or, repeated = and, a leading <c>-</c> = not.</summary>
public record ArticleFilter
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

    /// <summary>
    /// Articles that are nearly the same as one that came before: <c>keep</c> (where it is not given), <c>skip</c> leaves only
    /// the first ones, <c>only</c> just the others.
    /// </summary>
    public DuplicateFilter? Duplicates { get; init; }

    /// <summary>The filters as one text that no others have; empty where there are none.</summary>
    internal string FilterText =>
        (Source, Author, Language, Tag, Entity, Speaker, From, To, Duplicates) == default
            ? ""
            : JsonSerializer.Serialize(
                (object?[])[Source, Author, Language, Tag, Entity, Speaker, From, To, Duplicates]
            );
}
