using FluentValidation;
using NewsApi.Http;

namespace NewsApi.Corrections;

/// <summary>What was wrong in an article.</summary>
public sealed record CorrectionRequest
{
    /// <summary>What was wrong, and what is right; one line.</summary>
    public string? Text { get; init; }

    /// <summary>When the correction was published; today (UTC) where it is not given.</summary>
    public DateOnly? Date { get; init; }
}

internal sealed class CorrectionRequestValidator : AbstractValidator<CorrectionRequest>
{
    // A paragraph.
    private const int MaxLength = 2000;

    public CorrectionRequestValidator() => RuleFor(c => c.Text).NotNull().Line(MaxLength);
}
