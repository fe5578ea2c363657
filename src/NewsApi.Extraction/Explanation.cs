namespace NewsApi.Extraction;

/// <summary>Why words became a fact, or did not.</summary>
/// <param name="About">What was decided about the words.</param>
/// <param name="Span">The words: a stretch in quotation marks, or a time expression.</param>
/// <param name="Rule">The rule that decided; null where none fits and the words are no fact.</param>
/// <param name="Candidates">Every rule that fits, the most certain first; the first one wins.</param>
public sealed record Explanation(
    ExplanationKind About,
    TextSpan Span,
    string? Rule,
    IReadOnlyList<ExplanationCandidate> Candidates
);

/// <summary>What one rule would have made of the words.</summary>
/// <param name="Result">The words of the speaker, or the value of the date; null for a quote that nobody speaks.</param>
/// <param name="Confidence">0 to 1: how often the rule is right.</param>
/// <param name="Anchor">The day that a date was counted from.</param>
public sealed record ExplanationCandidate(string Rule, string? Result, double Confidence, DateOnly? Anchor = null);

public enum ExplanationKind
{
    /// <summary>Who speaks the words in quotation marks, or that they are no quote.</summary>
    Quotation,

    /// <summary>Which time the words mean.</summary>
    TimeExpression,
}
