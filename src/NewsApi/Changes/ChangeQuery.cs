using FluentValidation;

namespace NewsApi.Changes;

/// <summary>Which part of the change log is asked for.</summary>
public sealed record ChangeQuery
{
    public const int MaxLimit = 1000;

    /// <summary>Changes after this sequence number: <c>next</c> of the answer before; 0, where it is not given, is the beginning.</summary>
    /// <example>0</example>
    public long? Since { get; init; }

    /// <summary>Most changes of one answer, 1 to 1000; 100 where it is not given.</summary>
    /// <example>100</example>
    public int? Limit { get; init; }
}

internal sealed class ChangeQueryValidator : AbstractValidator<ChangeQuery>
{
    public ChangeQueryValidator()
    {
        RuleFor(q => q.Since).GreaterThanOrEqualTo(0);
        RuleFor(q => q.Limit).InclusiveBetween(1, ChangeQuery.MaxLimit);
    }
}
