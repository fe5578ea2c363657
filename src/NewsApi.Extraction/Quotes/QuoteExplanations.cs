namespace NewsApi.Extraction.Quotes;

/// <summary>Tells for every stretch in quotation marks which rules fit, and which one won.</summary>
internal static class QuoteExplanations
{
    public static IEnumerable<Explanation> Of(ReadingText text, AttributionSieves sieves, Attribution?[] found)
    {
        for (var i = 0; i < found.Length; i++)
        {
            var candidates = sieves
                .Candidates(i)
                .Prepend(found[i])
                .OfType<Attribution>()
                .DistinctBy(attribution => attribution.Rule)
                .Select(attribution => new ExplanationCandidate(
                    attribution.Rule,
                    attribution.Speaker is { } speaker ? text.Span(speaker.Whole).In(text.Layout.Body) : null,
                    RuleConfidence.Of(attribution.Rule)
                ));
            yield return new Explanation(
                ExplanationKind.Quotation,
                text.Span(text.Range(i)),
                found[i]?.Rule,
                found[i] is null ? [] : [.. candidates]
            );
        }
    }
}
