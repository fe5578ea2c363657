using System.Text.Json.Serialization;
using NewsApi.Entities;
using NewsApi.Extraction;
using NewsApi.Quotes;
using NewsApi.Timeline;

namespace NewsApi.Imports;

/// <summary>What was read in a text that is not stored.</summary>
/// <param name="Body">The text that every span points into.</param>
/// <param name="Quotes">In text order; ids number them within this answer.</param>
/// <param name="Entities">Ids number them within this answer; quotes and events name them by these.</param>
/// <param name="Timeline">By date; ids number them within this answer.</param>
/// <param name="TimeExpressions">Every time expression, also those that date nothing.</param>
/// <param name="Warnings">What a reader should know, such as a language that is not read.</param>
/// <param name="Explanations">Only with <c>explain=true</c>: why each stretch in quotation marks and each time expression was read so.</param>
public sealed record ExtractResponse(
    string Title,
    string Body,
    DateOnly PublishedOn,
    string Language,
    IReadOnlyList<QuoteResponse> Quotes,
    IReadOnlyList<ArticleEntityResponse> Entities,
    IReadOnlyList<TimelineEventResponse> Timeline,
    IReadOnlyList<TimeExpressionResponse> TimeExpressions,
    IReadOnlyList<string> Warnings,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyList<ReadingExplanationResponse>? Explanations = null
);

/// <summary>Why words were read as they were.</summary>
/// <param name="Exact">A stretch in quotation marks, or a time expression.</param>
/// <param name="Rule">The rule that decided; null where none fits and the words are no fact.</param>
/// <param name="Candidates">Every rule that fits; the first one won.</param>
public sealed record ReadingExplanationResponse(
    ExplanationKind About,
    int Start,
    int End,
    string Exact,
    string? Rule,
    IReadOnlyList<CandidateResponse> Candidates
);

/// <summary>What one rule makes of the words.</summary>
/// <param name="Result">The words of the speaker, or the TIMEX3 value; null for a quote that nobody is seen to speak.</param>
/// <param name="Confidence">0 to 1: how often the rule is right.</param>
/// <param name="Anchor">The day that a date was counted from.</param>
public sealed record CandidateResponse(string Rule, string? Result, double Confidence, DateOnly? Anchor);

/// <summary>Words that tell a time.</summary>
/// <param name="Type">The TIMEX3 type: DATE, TIME, DURATION or SET.</param>
/// <param name="Value">The TIMEX3 value: <c>2021-11-23</c>, <c>2021-W46</c>, <c>P3D</c>, <c>PAST_REF</c> …</param>
public sealed record TimeExpressionResponse(int Start, int End, string Exact, string Type, string Value);
