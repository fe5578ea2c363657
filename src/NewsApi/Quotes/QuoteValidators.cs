using FluentValidation;
using Microsoft.Extensions.Options;
using NewsApi.Hosting;
using NewsApi.Http;

namespace NewsApi.Quotes;

internal sealed class QuoteRequestValidator : AbstractValidator<QuoteRequest>
{
    public QuoteRequestValidator(IOptions<LimitOptions> limits)
    {
        RuleFor(q => q.Type).NotNull();
        RuleFor(q => q.Parts).NotEmpty();
        RuleForEach(q => q.Parts).NotNull();
        RuleFor(q => q.Speaker!).SetValidator(new SpeakerRequestValidator(limits)).When(q => q.Speaker is not null);
        RuleForEach(q => q.About).NotEmpty();
    }
}

internal sealed class SpeakerRequestValidator : AbstractValidator<SpeakerRequest>
{
    public SpeakerRequestValidator(IOptions<LimitOptions> limits)
    {
        RuleFor(s => s.Name).Line(limits.Value.MaxNameLength);
        RuleFor(s => s.Span)
            .NotNull()
            .When(s => s.Name is null && s.Entity is null)
            .WithMessage("A speaker needs 'span', 'name' or 'entity'.");
    }
}

internal sealed class QuotePatchValidator : AbstractValidator<QuotePatch>
{
    public QuotePatchValidator(IOptions<LimitOptions> limits)
    {
        RuleFor(p => p.Type.Value).NotNull().OverridePropertyName("Type").When(p => p.Type.IsGiven);
        RuleFor(p => p.Parts.Value).NotEmpty().OverridePropertyName("Parts").When(p => p.Parts.IsGiven);
        RuleForEach(p => p.Parts.Value).NotNull().OverridePropertyName("Parts").When(p => p.Parts.IsGiven);
        RuleFor(p => p.Status.Value).NotNull().OverridePropertyName("Status").When(p => p.Status.IsGiven);
        RuleFor(p => p.Speaker.Value!)
            .SetValidator(new SpeakerRequestValidator(limits))
            .OverridePropertyName("Speaker")
            .When(p => p.Speaker.Value is not null);
        RuleForEach(p => p.About.Value).NotEmpty().OverridePropertyName("About").When(p => p.About.IsGiven);
    }
}

internal sealed class QuoteQueryValidator : AbstractValidator<QuoteQuery>
{
    public QuoteQueryValidator(IOptions<LimitOptions> limits)
    {
        Include(new PageQueryValidator());
        RuleFor(q => q.Q).MaximumLength(limits.Value.MaxQueryLength);
        RuleFor(q => q.Include).OneOf(["context"]);
        RuleFor(q => q.Sort).OneOf(QuoteOrders.Names);
        RuleFor(q => q.MinConfidence).InclusiveBetween(0, 1);
        RuleFor(q => q.To).GreaterThanOrEqualTo(q => q.From).When(q => q.From is not null && q.To is not null);
    }
}

internal sealed class OccurrenceQueryValidator : AbstractValidator<OccurrenceQuery>
{
    public OccurrenceQueryValidator()
    {
        Include(new PageQueryValidator());
        RuleFor(q => q.Include).OneOf(["similar"]);
    }
}
