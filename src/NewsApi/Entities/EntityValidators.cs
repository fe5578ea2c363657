using FluentValidation;
using Microsoft.Extensions.Options;
using NewsApi.Hosting;
using NewsApi.Http;

namespace NewsApi.Entities;

internal sealed class EntityRequestValidator : AbstractValidator<EntityRequest>
{
    // More than anybody has namesakes.
    private const int MaxDistinct = 100;

    public EntityRequestValidator(IOptions<LimitOptions> limits)
    {
        RuleFor(e => e.Type).NotNull();
        RuleFor(e => e.Name).NotNull().Line(limits.Value.MaxNameLength);
        RuleFor(e => e.DistinctFrom!.Count)
            .LessThanOrEqualTo(MaxDistinct)
            .OverridePropertyName(nameof(EntityRequest.DistinctFrom))
            .When(e => e.DistinctFrom is not null);
        RuleForEach(e => e.DistinctFrom).NotEmpty();
    }
}

internal sealed class EntityAliasRequestValidator : AbstractValidator<EntityAliasRequest>
{
    public EntityAliasRequestValidator(IOptions<LimitOptions> limits) =>
        RuleFor(a => a.Name)
            .NotNull()
            .Line(limits.Value.MaxNameLength)
            .Must(name => name is null || name.Any(char.IsLetterOrDigit))
            .WithMessage("'name' must have a letter or digit.");
}

internal sealed class AppearanceMoveRequestValidator : AbstractValidator<AppearanceMoveRequest>
{
    public AppearanceMoveRequestValidator() => RuleFor(r => r.To).NotEmpty();
}

internal sealed class ArticleEntityRequestValidator : AbstractValidator<ArticleEntityRequest>
{
    public ArticleEntityRequestValidator(IOptions<LimitOptions> limits)
    {
        RuleFor(e => e.Type).NotNull().When(e => e.Entity is null);
        RuleFor(e => e.Name).NotNull().Line(limits.Value.MaxNameLength).When(e => e.Entity is null);
        RuleFor(e => e.Mentions).NotEmpty();
        RuleForEach(e => e.Mentions).NotNull();
    }
}

internal sealed class EntityPatchValidator : AbstractValidator<EntityPatch>
{
    public EntityPatchValidator(IOptions<LimitOptions> limits)
    {
        RuleFor(p => p.Type.Value).NotNull().OverridePropertyName("Type").When(p => p.Type.IsGiven);
        RuleFor(p => p.Name.Value)
            .NotNull()
            .Line(limits.Value.MaxNameLength)
            .OverridePropertyName("Name")
            .When(p => p.Name.IsGiven);
        RuleFor(p => p.Status.Value)
            .NotNull()
            .NotEqual(FactState.Rejected)
            .WithMessage("'status' cannot become 'rejected': delete the entity instead.")
            .OverridePropertyName("Status")
            .When(p => p.Status.IsGiven);
    }
}

internal sealed class EntityMergeRequestValidator : AbstractValidator<EntityMergeRequest>
{
    public EntityMergeRequestValidator() => RuleFor(r => r.Into).NotEmpty();
}

internal sealed class EntityQueryValidator : AbstractValidator<EntityQuery>
{
    public EntityQueryValidator()
    {
        Include(new PageQueryValidator());
        RuleFor(q => q.Name).MaximumLength(200);
        RuleFor(q => q.Sort).OneOf(EntityOrders.Names);
    }
}
