using NewsApi.FullText.Ranking;

namespace NewsApi.Search;

/// <summary>A part of a score, and the parts that it is made of in turn.</summary>
/// <param name="Value">What this part comes to.</param>
/// <param name="Description">How it is made: of which word in which field, by which formula.</param>
public sealed record ExplanationResponse(double Value, string Description, IReadOnlyList<ExplanationResponse> Details)
{
    internal static ExplanationResponse Of(ScoreExplanation explanation) =>
        new(explanation.Value, explanation.Description, [.. explanation.Details.Select(Of)]);
}
