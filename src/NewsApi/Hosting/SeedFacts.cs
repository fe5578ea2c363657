using System.Text.Json;
using System.Text.Json.Serialization;
using NewsApi.Extraction.Dates;
using NewsApi.Extraction.Entities;
using NewsApi.Extraction.Quotes;
using NewsApi.Extraction.Timeline;
using NewsApi.Storage.Model;

namespace NewsApi.Hosting;

/// <summary>What people marked in the seed article: <c>Hosting/Seed/facts.json</c>.</summary>
internal sealed record SeedFacts(
    IReadOnlyList<SeedQuote> Quotes,
    IReadOnlyList<SeedEntity> Entities,
    IReadOnlyList<SeedEvent> Timeline
)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public static SeedFacts Read()
    {
        using var stream = SeedFiles.Open("facts.json");
        return JsonSerializer.Deserialize<SeedFacts>(stream, Options)!;
    }
}

/// <param name="Speaker">The words that stand for the speaker.</param>
internal sealed record SeedQuote(
    QuoteType Type,
    IReadOnlyList<EvidenceSpan> Parts,
    SeedSpeaker Speaker,
    EvidenceSpan Cue
);

/// <param name="Name">An entity's name; null for a source that is not named.</param>
internal sealed record SeedSpeaker(int Start, int End, string Exact, SpeakerKind Kind, string? Name);

internal sealed record SeedEntity(EntityType Type, string Name, IReadOnlyList<EvidenceSpan> Mentions);

/// <param name="Entities">Names of entities.</param>
internal sealed record SeedEvent(
    string Edtf,
    DateOnly Start,
    DateOnly End,
    DatePrecision Precision,
    DateKind Kind,
    DateOnly? Anchor,
    EvidenceSpan Expression,
    EvidenceSpan Sentence,
    EventTense Tense,
    string Title,
    IReadOnlyList<string> Entities
);
