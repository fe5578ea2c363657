using FluentValidation;
using Microsoft.Extensions.Options;
using NewsApi.Hosting;
using NewsApi.Http;

namespace NewsApi.Articles;

internal sealed class ArticleRequestValidator : AbstractValidator<ArticleRequest>
{
    public ArticleRequestValidator(IOptions<LimitOptions> options)
    {
        var limits = options.Value;
        RuleFor(a => a.Title).NotNull().Line(limits.MaxTitleLength);
        RuleFor(a => a.Body).NotEmpty().MaximumLength(limits.MaxBodyLength).StorableText();
        RuleFor(a => a.PublishedOn).NotNull();
        RuleFor(a => a.Language)
            .Matches("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}$")
            .WithMessage("'language' must be a BCP 47 tag such as 'en' or 'pt-BR'.");
        RuleFor(a => a.Url).WebUrl(limits.MaxUrlLength);
        RuleFor(a => a.Source!.Name).NotNull().Line(limits.MaxNameLength).When(a => a.Source is not null);
        RuleFor(a => a.Source!.Url).WebUrl(limits.MaxUrlLength).When(a => a.Source is not null);
        RuleFor(a => a.Authors!.Count)
            .LessThanOrEqualTo(limits.MaxAuthors)
            .OverridePropertyName(nameof(ArticleRequest.Authors))
            .When(a => a.Authors is not null);
        RuleForEach(a => a.Authors).NotNull().Line(limits.MaxNameLength);
        RuleFor(a => a.Tags!.Count)
            .LessThanOrEqualTo(limits.MaxTags)
            .OverridePropertyName(nameof(ArticleRequest.Tags))
            .When(a => a.Tags is not null);
        RuleForEach(a => a.Tags).NotNull().Line(limits.MaxNameLength);
    }
}

/// <summary>What a patch may not clear; the article that it makes is then held to the rules of a whole article.</summary>
internal sealed class ArticlePatchValidator : AbstractValidator<ArticlePatch>
{
    public ArticlePatchValidator()
    {
        RuleFor(p => p.Title.Value).NotNull().OverridePropertyName("Title").When(p => p.Title.IsGiven);
        RuleFor(p => p.Body.Value).NotNull().OverridePropertyName("Body").When(p => p.Body.IsGiven);
        RuleFor(p => p.PublishedOn.Value)
            .NotNull()
            .OverridePropertyName("PublishedOn")
            .When(p => p.PublishedOn.IsGiven);
    }
}

internal sealed class ArticleQueryValidator : AbstractValidator<ArticleQuery>
{
    public ArticleQueryValidator()
    {
        Include(new PagingValidator());
        Include(new ArticleFilterValidator());
        RuleFor(q => q.Sort).OneOf(ArticleOrders.Names);
    }
}

/// <summary>The rules of filters; whatever takes them includes these.</summary>
internal sealed class ArticleFilterValidator : AbstractValidator<ArticleFilter>
{
    public ArticleFilterValidator()
    {
        RuleFor(f => f.To).GreaterThanOrEqualTo(f => f.From).When(f => f.From is not null && f.To is not null);
        RuleFor(f => f.Duplicates).IsInEnum();
    }
}
