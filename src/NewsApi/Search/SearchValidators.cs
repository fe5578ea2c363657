using FluentValidation;
using Microsoft.Extensions.Options;
using NewsApi.Articles;
using NewsApi.Hosting;
using NewsApi.Http;

namespace NewsApi.Search;

internal sealed class SearchQueryValidator : AbstractValidator<SearchQuery>
{
    public static readonly IReadOnlyList<string> Orders = ["relevance", "-publishedOn", "publishedOn", "title"];

    private const int MaxFacetSize = 100;

    // All names at once are far shorter.
    private const int MaxListLength = 200;

    public SearchQueryValidator(IOptions<LimitOptions> limits)
    {
        Include(new PagingValidator());
        Include(new SearchedArticlesValidator(limits));
        RuleFor(s => s.Sort).OneOf(Orders);
        RuleFor(s => s.Facets)
            .MaximumLength(MaxListLength)
            .Must(facets => FacetNames.Split(facets).All(FacetNames.All.ContainsKey))
            .WithMessage($"'facets' takes {string.Join(", ", FacetNames.All.Keys)}, separated by commas.");
        RuleFor(s => s.FacetSize).InclusiveBetween(1, MaxFacetSize);
    }
}

/// <summary>The rules of words and filters; whatever takes them includes these.</summary>
internal sealed class SearchedArticlesValidator : AbstractValidator<SearchedArticles>
{
    private const int MaxListLength = 200;

    public SearchedArticlesValidator(IOptions<LimitOptions> limits)
    {
        Include(new ArticleFilterValidator());
        RuleFor(s => s.Q).MaximumLength(limits.Value.MaxQueryLength);
        RuleFor(s => s.SearchIn)
            .MaximumLength(MaxListLength)
            .Must(fields => fields is null || SearchedFields.IsValid(fields))
            .WithMessage("'searchIn' takes title, body and quotes, separated by commas.");
        RuleFor(s => s.MentionedTo)
            .GreaterThanOrEqualTo(s => s.MentionedFrom)
            .When(s => s.MentionedFrom is not null && s.MentionedTo is not null);
        RuleFor(s => s.Fuzzy).IsInEnum();
    }
}
