using FluentValidation;

namespace NewsApi.Search;

internal sealed class SimilarQueryValidator : AbstractValidator<SimilarQuery>
{
    private const int MaxLimit = 50;

    public SimilarQueryValidator() => RuleFor(query => query.Limit).InclusiveBetween(1, MaxLimit);
}
