using NewsApi.Extraction.Timeline;
using NewsApi.Http;

namespace NewsApi.Timeline;

/// <summary>A dated event that a person adds; it is stored as confirmed.</summary>
public sealed record TimelineEventRequest
{
    /// <summary>When it happened, as EDTF: <c>2021-11-23</c>, <c>2021-08</c>, <c>1993</c>, <c>2021-11-15/2021-11-21</c>, <c>../2020</c>.</summary>
    public string? Edtf { get; init; }

    /// <summary>The words that tell the date.</summary>
    public SpanRequest? Expression { get; init; }

    /// <summary>The sentence that tells the event.</summary>
    public SpanRequest? Sentence { get; init; }

    /// <summary>The happening in a few words.</summary>
    public string? Title { get; init; }

    public EventTense? Tense { get; init; }

    /// <summary>Ids or slugs of who and what takes part.</summary>
    public IReadOnlyList<string>? Entities { get; init; }
}

/// <summary>Corrections of a timeline event (JSON Merge Patch, RFC 7396); the event becomes edited.</summary>
public sealed record TimelineEventPatch
{
    /// <summary>When it happened, as EDTF.</summary>
    public Optional<string> Edtf { get; init; }

    public Optional<SpanRequest> Expression { get; init; }

    public Optional<SpanRequest> Sentence { get; init; }

    public Optional<string> Title { get; init; }

    public Optional<EventTense?> Tense { get; init; }

    public Optional<IReadOnlyList<string>> Entities { get; init; }

    /// <summary><c>confirmed</c> says that it is right, <c>rejected</c> that it is wrong, <c>auto</c> gives it back to the extractor.</summary>
    public Optional<FactState?> Status { get; init; }
}
