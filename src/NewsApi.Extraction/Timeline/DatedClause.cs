using NewsApi.Extraction.Dates;

namespace NewsApi.Extraction.Timeline;

/// <summary>A clause and when what it tells happened.</summary>
/// <param name="Date">From the clause itself, its sentence, the story, or the day of publication, as <paramref name="Basis"/> says.</param>
public sealed record DatedClause(TextSpan Span, EventDate Date, DateBasis Basis);

/// <summary>What a clause is dated by, from sure to unsure.</summary>
public enum DateBasis
{
    /// <summary>A time expression in the clause.</summary>
    Clause,

    /// <summary>A time expression in another clause of the sentence.</summary>
    Sentence,

    /// <summary>The day that the first sentences of the story tell.</summary>
    Story,

    /// <summary>The day of publication.</summary>
    Publication,
}
