using Lucene.Net.Search;

namespace NewsApi.FullText.Ranking;

/// <summary>How a score came about: a value and the parts that it is made of.</summary>
public sealed record ScoreExplanation(double Value, string Description, IReadOnlyList<ScoreExplanation> Details)
{
    /// <summary>Parts of parts go no deeper: parentheses of a query nest, and JSON has its own bound of 32 (two for each part).</summary>
    public const int MaxDepth = 12;

    internal static ScoreExplanation Of(Explanation explanation) => Of(explanation, 1);

    private static ScoreExplanation Of(Explanation explanation, int depth) =>
        new(
            explanation.Value,
            explanation.Description,
            depth == MaxDepth ? [] : [.. (explanation.GetDetails() ?? []).Select(part => Of(part, depth + 1))]
        );
}
