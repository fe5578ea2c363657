using Lucene.Net.Search;

namespace NewsApi.FullText.Ranking;

/// <summary>How a score came about: a value and the parts that it is made of.</summary>
public sealed record ScoreExplanation(double Value, string Description, IReadOnlyList<ScoreExplanation> Details)
{
    internal static ScoreExplanation Of(Explanation explanation) =>
        new(explanation.Value, explanation.Description, [.. (explanation.GetDetails() ?? []).Select(Of)]);
}
