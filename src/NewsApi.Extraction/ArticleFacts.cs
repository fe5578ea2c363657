using NewsApi.Extraction.Dates;
using NewsApi.Extraction.Entities;
using NewsApi.Extraction.Quotes;
using NewsApi.Extraction.Timeline;

namespace NewsApi.Extraction;

/// <summary>All that was read in one article. Entities are named elsewhere by their index in <paramref name="Entities"/>.</summary>
/// <param name="Quotes">In the order of the text.</param>
/// <param name="Entities">In the order of their first mention; those of the title alone are left out.</param>
/// <param name="Timeline">By start date, then text order.</param>
/// <param name="TimeExpressions">Every time expression, also those that date nothing (durations, sets), in text order.</param>
/// <param name="Warnings">What a reader should know: a language that is not read, a text cut short.</param>
public sealed record ArticleFacts(
    IReadOnlyList<ExtractedQuote> Quotes,
    IReadOnlyList<ExtractedEntity> Entities,
    IReadOnlyList<ExtractedEvent> Timeline,
    IReadOnlyList<TimeExpression> TimeExpressions,
    IReadOnlyList<string> Warnings
)
{
    public static ArticleFacts None(params IReadOnlyList<string> warnings) => new([], [], [], [], warnings);
}
