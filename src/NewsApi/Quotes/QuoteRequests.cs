using NewsApi.Extraction.Quotes;
using NewsApi.Http;

namespace NewsApi.Quotes;

/// <summary>A quote that a person adds; it is stored as confirmed.</summary>
public sealed record QuoteRequest
{
    public QuoteType? Type { get; init; }

    /// <summary>Where the words stand in the body, in text order, none overlapping.</summary>
    public IReadOnlyList<SpanRequest>? Parts { get; init; }

    /// <summary>Who speaks; null where the text does not tell.</summary>
    public SpeakerRequest? Speaker { get; init; }

    /// <summary>The words that report the speech.</summary>
    public SpanRequest? Cue { get; init; }

    /// <summary>Ids or slugs of the entities it speaks about; those named inside the parts where it is not given.</summary>
    public IReadOnlyList<string>? About { get; init; }
}

/// <summary>Who speaks: words of the text, an entity, or both.</summary>
public sealed record SpeakerRequest
{
    /// <summary>The words that stand for the speaker.</summary>
    public SpanRequest? Span { get; init; }

    public SpeakerKind? Kind { get; init; }

    /// <summary>Whom the words mean; the entity's name where one is given.</summary>
    public string? Name { get; init; }

    /// <summary>Id or slug of the entity they mean.</summary>
    public string? Entity { get; init; }
}

/// <summary>Corrections of a quote (JSON Merge Patch, RFC 7396); the quote becomes edited.</summary>
public sealed record QuotePatch
{
    public Optional<QuoteType?> Type { get; init; }

    public Optional<IReadOnlyList<SpanRequest>> Parts { get; init; }

    public Optional<SpeakerRequest> Speaker { get; init; }

    public Optional<SpanRequest> Cue { get; init; }

    public Optional<IReadOnlyList<string>> About { get; init; }

    /// <summary><c>confirmed</c> says that it is right, <c>rejected</c> that it is wrong, <c>auto</c> gives it back to the extractor.</summary>
    public Optional<FactState?> Status { get; init; }
}
