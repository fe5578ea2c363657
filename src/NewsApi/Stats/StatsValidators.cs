using FluentValidation;
using Microsoft.Extensions.Options;
using NewsApi.Hosting;
using NewsApi.Search;

namespace NewsApi.Stats;

internal sealed class StatsQueryValidator : AbstractValidator<StatsQuery>
{
    private const int MaxLimit = 100;

    public StatsQueryValidator(IOptions<LimitOptions> limits)
    {
        Include(new SearchedArticlesValidator(limits));
        RuleFor(query => query.Limit).InclusiveBetween(1, MaxLimit);
    }
}

internal sealed class StatsTimelineQueryValidator : AbstractValidator<StatsTimelineQuery>
{
    public StatsTimelineQueryValidator(IOptions<LimitOptions> limits)
    {
        Include(new SearchedArticlesValidator(limits));
        RuleFor(query => query.Interval).IsInEnum();
    }
}
