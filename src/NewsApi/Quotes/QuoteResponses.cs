using System.Text.Json.Serialization;
using NewsApi.Extraction.Quotes;
using NewsApi.Http;

namespace NewsApi.Quotes;

/// <summary>Something someone is reported to have said.</summary>
/// <param name="Text">The words, without outer quotation marks; parts are joined by a space.</param>
/// <param name="Parts">Where the words stand in the article's body.</param>
/// <param name="Speaker">Who speaks; null where the text gives no sign.</param>
/// <param name="Cue">The words that report the speech: "said", "according to".</param>
/// <param name="About">Ids of the entities named in the quote.</param>
/// <param name="Confidence">0 to 1: how often the rule is right, speaker included.</param>
/// <param name="Rule">The rule that found it, or <c>person</c>.</param>
/// <param name="Article">The article it stands in; only where quotes of several articles are listed.</param>
public sealed record QuoteResponse(
    long Id,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? ArticleId,
    QuoteType Type,
    string Text,
    IReadOnlyList<SpanResponse> Parts,
    SpeakerResponse? Speaker,
    CueResponse? Cue,
    IReadOnlyList<long> About,
    double Confidence,
    string Rule,
    FactState Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ArticleReference? Article = null
) : ITagged
{
    /// <summary>What stands around it in the body: always where a quote is answered alone, in lists with <c>include=context</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public QuoteContextResponse? Context { get; init; }

    /// <summary>The parts that hold words of <c>q</c>; only where it is given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<HighlightResponse>? Highlights { get; init; }

    public FactEvidence Evidence { get; init; }

    /// <summary>The parts as they last stood in the text; only where it is orphaned, and <c>parts</c> is empty.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Lost { get; init; }

    string ITagged.StateTag => $"quote-{Id}.{Article?.Revision}";
}

/// <summary>What stands around a quote.</summary>
/// <param name="Before">The body up to the first part, from the start of the sentence before; at most 300 characters.</param>
/// <param name="After">The body from the end of the last part to the end of the sentence after; at most 300 characters.</param>
public sealed record QuoteContextResponse(string Before, string After);

/// <summary>Who speaks.</summary>
/// <param name="Text">The words that stand for the speaker: "he", "the spokesman", "Polisario leader Brahim Ghali".</param>
/// <param name="Start">Where they stand in the body; null where a person named the speaker without pointing at the text.</param>
/// <param name="Name">Whom they mean; null where the article does not tell.</param>
/// <param name="ResolvedBy">How the name was found: <c>name</c>, <c>coreference</c>, <c>title</c> …, or <c>person</c>.</param>
public sealed record SpeakerResponse(
    string? Text,
    int? Start,
    int? End,
    SpeakerKind Kind,
    string? Name,
    long? EntityId,
    string? ResolvedBy
);

/// <summary>The words that report the speech.</summary>
public sealed record CueResponse(string Text, int Start, int End);
