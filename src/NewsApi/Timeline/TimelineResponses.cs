using System.Text.Json.Serialization;
using NewsApi.Extraction.Dates;
using NewsApi.Extraction.Timeline;
using NewsApi.Http;

namespace NewsApi.Timeline;

/// <summary>Something that happened, goes on or is planned at a date that the text gives.</summary>
/// <param name="Title">The happening in a few words.</param>
/// <param name="Sentence">The sentence that tells it; null where the event is orphaned.</param>
/// <param name="EntityIds">Who and what takes part.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Rule">The rule that dated it, or <c>person</c>.</param>
/// <param name="Article">The article it stands in; only where events of several articles are listed.</param>
public sealed record TimelineEventResponse(
    long Id,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? ArticleId,
    EventDateResponse Date,
    string Title,
    SpanResponse? Sentence,
    EventTense Tense,
    IReadOnlyList<long> EntityIds,
    double Confidence,
    string Rule,
    FactState Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ArticleReference? Article = null
) : ITagged
{
    /// <summary>Where words of <c>q</c> stand in the sentence; only where it is given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<HighlightResponse>? Highlights { get; init; }

    /// <summary>What other articles tell of the same happening; only with <c>group=true</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public HappeningResponse? Happening { get; init; }

    public FactEvidence Evidence { get; init; }

    /// <summary>Sentence and expression as they last stood in the text; only where it is orphaned, and points at neither.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Lost { get; init; }

    string ITagged.StateTag => $"event-{Id}.{Article?.Revision}";
}

/// <summary>A date as the text gives it, and how exactly.</summary>
/// <param name="Edtf">The date in EDTF (ISO 8601-2): <c>2021-08</c>, <c>2021-11-15/2021-11-21</c>, <c>../2020</c>.</param>
/// <param name="Start">First day meant; null where the interval is open.</param>
/// <param name="End">Last day meant, included; null where the interval is open.</param>
/// <param name="Precision">Never finer than the text.</param>
/// <param name="Expression">The words that tell the date; null where the event is orphaned.</param>
/// <param name="Kind">Whether the text gives the whole date, part of it, or counts from another.</param>
/// <param name="Anchor">The day that the missing parts were counted from.</param>
public sealed record EventDateResponse(
    string Edtf,
    DateOnly? Start,
    DateOnly? End,
    DatePrecision Precision,
    SpanResponse? Expression,
    DateKind Kind,
    DateOnly? Anchor
);
