using FluentValidation;
using Microsoft.Extensions.Options;
using NewsApi.Hosting;
using NewsApi.Http;

namespace NewsApi.Search;

internal sealed class SearchQueryValidator : AbstractValidator<SearchQuery>
{
    public static readonly IReadOnlyList<string> Orders = ["relevance", "-publishedOn", "publishedOn", "title"];

    public SearchQueryValidator(IOptions<LimitOptions> limits)
    {
        Include(new PageQueryValidator());
        RuleFor(s => s.Q).MaximumLength(limits.Value.MaxQueryLength);
        RuleFor(s => s.Sort)
            .Must(sort => sort is null || Orders.Contains(sort))
            .WithMessage($"'sort' must be one of {string.Join(", ", Orders)}.");
        RuleFor(s => s.To).GreaterThanOrEqualTo(s => s.From).When(s => s.From is not null && s.To is not null);
    }
}
