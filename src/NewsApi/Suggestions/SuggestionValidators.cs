using FluentValidation;

namespace NewsApi.Suggestions;

internal sealed class SuggestionQueryValidator : AbstractValidator<SuggestionQuery>
{
    // As long as the longest name.
    private const int MaxLength = 200;
    private const int MaxSuggestions = 20;

    public SuggestionQueryValidator()
    {
        RuleFor(query => query.Q).NotNull().MaximumLength(MaxLength);
        RuleFor(query => query.Limit).InclusiveBetween(1, MaxSuggestions);
    }
}
