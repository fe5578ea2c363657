using FluentValidation;
using NewsApi.Articles;

namespace NewsApi.Exports;

/// <summary>What is exported; without filters the whole archive. In each list comma = or, repeated = and, a leading <c>-</c> = not.</summary>
public sealed record ExportQuery
{
    /// <summary>Name of the source.</summary>
    public IReadOnlyList<string>? Source { get; init; }

    /// <summary>Name of an author.</summary>
    public IReadOnlyList<string>? Author { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public IReadOnlyList<string>? Language { get; init; }

    /// <summary>Tag of the article, letter case aside.</summary>
    public IReadOnlyList<string>? Tag { get; init; }

    /// <summary>Id or slug of an entity that the article names.</summary>
    public IReadOnlyList<string>? Entity { get; init; }

    /// <summary>Id or slug of an entity that the article quotes.</summary>
    public IReadOnlyList<string>? Speaker { get; init; }

    /// <summary>First day of publication, included.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of publication, included.</summary>
    public DateOnly? To { get; init; }

    internal bool IsWhole => this == new ExportQuery();

    /// <summary>The same filter without the paging that an export does not have.</summary>
    internal ArticleFilter ToFilter() =>
        new()
        {
            Source = Source,
            Author = Author,
            Language = Language,
            Tag = Tag,
            Entity = Entity,
            Speaker = Speaker,
            From = From,
            To = To,
        };
}

internal sealed class ExportQueryValidator : AbstractValidator<ExportQuery>
{
    public ExportQueryValidator() =>
        RuleFor(q => q.To).GreaterThanOrEqualTo(q => q.From).When(q => q.From is not null && q.To is not null);
}
