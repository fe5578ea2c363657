using FluentValidation;
using NewsApi.Http;
using NewsApi.Timeline;

namespace NewsApi.EntityPages;

internal sealed class EntityPageQueryValidator : AbstractValidator<EntityPageQuery>
{
    public EntityPageQueryValidator()
    {
        Include(new PageQueryValidator());
        RuleFor(q => q.To).GreaterThanOrEqualTo(q => q.From).When(q => q.From is not null && q.To is not null);
    }
}

internal sealed class EntityQuotesQueryValidator : AbstractValidator<EntityQuotesQuery>
{
    public EntityQuotesQueryValidator() => Include(new EntityPageQueryValidator());
}

internal sealed class EntityArticlesQueryValidator : AbstractValidator<EntityArticlesQuery>
{
    public EntityArticlesQueryValidator()
    {
        Include(new EntityPageQueryValidator());
        RuleFor(q => q.Duplicates).IsInEnum();
    }
}

internal sealed class EntityTimelineQueryValidator : AbstractValidator<EntityTimelineQuery>
{
    // The rules are those of the timeline that it asks.
    public EntityTimelineQueryValidator(IValidator<TimelineQuery> timeline) =>
        RuleFor(q => q)
            .Custom(
                (query, context) => timeline.Validate(query.ToTimelineQuery("")).Errors.ForEach(context.AddFailure)
            );
}
