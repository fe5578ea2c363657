using FluentValidation;
using Microsoft.Extensions.Options;
using NewsApi.Archive;
using NewsApi.Extraction.Dates;
using NewsApi.Hosting;
using NewsApi.Http;

namespace NewsApi.Timeline;

internal sealed class TimelineEventRequestValidator : AbstractValidator<TimelineEventRequest>
{
    public const string EdtfMessage =
        "'edtf' must be a day, month, year, decade or interval such as 2021-11-23, 2021-08, 1993, 199X or 2021-11-15/2021-11-21.";

    public TimelineEventRequestValidator(IOptions<LimitOptions> limits)
    {
        RuleFor(e => e.Edtf).Must(edtf => Edtf.TryParse(edtf, out _)).WithMessage(EdtfMessage);
        RuleFor(e => e.Expression).NotNull();
        RuleFor(e => e.Sentence).NotNull();
        RuleFor(e => e.Title).NotNull().Line(limits.Value.MaxTitleLength);
        RuleForEach(e => e.Entities).NotEmpty();
    }
}

internal sealed class TimelineEventPatchValidator : AbstractValidator<TimelineEventPatch>
{
    public TimelineEventPatchValidator(IOptions<LimitOptions> limits)
    {
        RuleFor(p => p.Edtf.Value)
            .NotNull()
            .Must(edtf => Edtf.TryParse(edtf, out _))
            .WithMessage(TimelineEventRequestValidator.EdtfMessage)
            .OverridePropertyName("Edtf")
            .When(p => p.Edtf.IsGiven);
        RuleFor(p => p.Expression.Value).NotNull().OverridePropertyName("Expression").When(p => p.Expression.IsGiven);
        RuleFor(p => p.Sentence.Value).NotNull().OverridePropertyName("Sentence").When(p => p.Sentence.IsGiven);
        RuleFor(p => p.Title.Value)
            .NotNull()
            .Line(limits.Value.MaxTitleLength)
            .OverridePropertyName("Title")
            .When(p => p.Title.IsGiven);
        RuleFor(p => p.Tense.Value).NotNull().OverridePropertyName("Tense").When(p => p.Tense.IsGiven);
        RuleFor(p => p.Status.Value).NotNull().OverridePropertyName("Status").When(p => p.Status.IsGiven);
        RuleForEach(p => p.Entities.Value).NotEmpty().OverridePropertyName("Entities").When(p => p.Entities.IsGiven);
    }
}

internal sealed class TimelineQueryValidator : AbstractValidator<TimelineQuery>
{
    private static readonly IReadOnlyList<string> Precisions =
    [
        .. Enum.GetValues<DatePrecision>().Select(precision => precision.Word()),
    ];

    public TimelineQueryValidator(IOptions<LimitOptions> limits)
    {
        Include(new PageQueryValidator());
        RuleFor(q => q.Q).MaximumLength(limits.Value.MaxQueryLength);
        RuleFor(q => q.Precision)
            .Must(
                (query, precision) =>
                    precision is null || query.Precisions is { Count: > 0 } words && words.All(Precisions.Contains)
            )
            .WithMessage($"'precision' takes {string.Join(", ", Precisions)}, separated by commas.");
        RuleFor(q => q.Page)
            .Must(page => page is null or 1)
            .When(q => q.Group == true)
            .WithMessage("Grouped timelines are paged by 'cursor'.");
        RuleFor(q => q.Sort)
            .Must(sort => sort is null or "date")
            .When(q => q.Group == true)
            .WithMessage("Grouped timelines are in the order of 'date'.");
        RuleFor(q => q.Sort).OneOf(TimelineOrders.Names);
        RuleFor(q => q.MinConfidence).InclusiveBetween(0, 1);
        RuleFor(q => q.To).GreaterThanOrEqualTo(q => q.From).When(q => q.From is not null && q.To is not null);
    }
}
