using FluentValidation;
using NewsApi.Articles;

namespace NewsApi.Exports;

/// <summary>What is exported; without filters the whole archive. In each list comma = or, repeated = and, a leading <c>-</c> = not.</summary>
public sealed record ExportQuery : ArticleFilter
{
    internal bool IsWhole => this == new ExportQuery();
}

internal sealed class ExportQueryValidator : AbstractValidator<ExportQuery>
{
    public ExportQueryValidator() => Include(new ArticleFilterValidator());
}
