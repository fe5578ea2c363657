using NewsApi.Extraction.Quotes;
using NewsApi.Extraction.Timeline;

namespace NewsApi.Extraction;

/// <summary>
/// How many facts one article may have. A text of a million characters that people wrote stays below; one that is made to cost
/// memory and time is cut, and a warning says so.
/// </summary>
internal static class FactLimits
{
    public const int MostMentions = 50_000;
    public const int MostTimeExpressions = 20_000;
    public const int MostFacts = 5_000;

    /// <summary>Keeps the first of each kind in text order; speakers and participants that are cut become unknown.</summary>
    public static ArticleFacts Apply(ArticleFacts facts)
    {
        var warnings = new List<string>(facts.Warnings);
        Warn(warnings, facts.Quotes.Count, "quotes");
        Warn(warnings, facts.Entities.Count, "entities");
        Warn(warnings, facts.Timeline.Count, "timeline events");
        return warnings.Count == facts.Warnings.Count
            ? facts
            : facts with
            {
                Quotes = [.. facts.Quotes.Take(MostFacts).Select(WithKnownEntities)],
                Entities = [.. facts.Entities.Take(MostFacts)],
                Timeline =
                [
                    .. facts
                        .Timeline.OrderBy(e => e.Expression.Start)
                        .Take(MostFacts)
                        .OrderBy(e => e.Date.Start ?? e.Date.End)
                        .ThenBy(e => e.Expression.Start)
                        .Select(WithKnownEntities),
                ],
                Warnings = warnings,
            };
    }

    private static void Warn(List<string> warnings, int count, string kind)
    {
        if (count > MostFacts)
            warnings.Add($"The text has {count} {kind}; the first {MostFacts} are kept.");
    }

    private static ExtractedQuote WithKnownEntities(ExtractedQuote quote) =>
        quote with
        {
            About = [.. quote.About.Where(IsKept)],
            Speaker =
                quote.Speaker is { EntityIndex: { } index } speaker && !IsKept(index)
                    ? speaker with
                    {
                        EntityIndex = null,
                    }
                    : quote.Speaker,
        };

    private static ExtractedEvent WithKnownEntities(ExtractedEvent happening) =>
        happening with
        {
            Entities = [.. happening.Entities.Where(IsKept)],
        };

    private static bool IsKept(int entity) => entity < MostFacts;
}
