using NewsApi.Entities;
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
public sealed record ExtractResponse(
    string Title,
    string Body,
    DateOnly PublishedOn,
    string Language,
    IReadOnlyList<QuoteResponse> Quotes,
    IReadOnlyList<ArticleEntityResponse> Entities,
    IReadOnlyList<TimelineEventResponse> Timeline,
    IReadOnlyList<TimeExpressionResponse> TimeExpressions,
    IReadOnlyList<string> Warnings
);

/// <summary>Words that tell a time.</summary>
/// <param name="Type">The TIMEX3 type: DATE, TIME, DURATION or SET.</param>
/// <param name="Value">The TIMEX3 value: <c>2021-11-23</c>, <c>2021-W46</c>, <c>P3D</c>, <c>PAST_REF</c> …</param>
public sealed record TimeExpressionResponse(int Start, int End, string Exact, string Type, string Value);
