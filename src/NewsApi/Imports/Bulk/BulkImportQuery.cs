using FluentValidation;
using NewsApi.Articles;

namespace NewsApi.Imports.Bulk;

/// <summary>How a bulk import is carried out.</summary>
public sealed record BulkImportQuery
{
    /// <summary>What happens to a line whose article is there already: <c>skip</c> (where it is not given), <c>update</c>, <c>fail</c>.</summary>
    public OnDuplicate? OnDuplicate { get; init; }

    /// <summary>Reads and checks every line against the archive, and stores nothing; two equal lines both show as <c>created</c>.</summary>
    public bool? DryRun { get; init; }
}

internal sealed class BulkImportQueryValidator : AbstractValidator<BulkImportQuery>
{
    public BulkImportQueryValidator() => RuleFor(q => q.OnDuplicate).IsInEnum();
}
