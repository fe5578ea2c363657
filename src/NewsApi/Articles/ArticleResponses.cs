using System.Text.Json.Serialization;
using NewsApi.Entities;
using NewsApi.Http;
using NewsApi.Quotes;
using NewsApi.Timeline;

namespace NewsApi.Articles;

/// <summary>One published text with what was read in it.</summary>
/// <param name="Slug">Readable and stable: it stays when the title changes.</param>
/// <param name="Body">The text that every span points into; left out of lists unless included.</param>
/// <param name="PublishedOn">The day of publication, which relative dates in the text count from.</param>
/// <param name="PublishedAt">The instant of publication in UTC, where the source tells it.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="WordCount">Words of the body.</param>
/// <param name="Revision">Starts at 1 and rises with every change of the article or its facts; the ETag is made from it.</param>
/// <param name="Quotes">Left out unless included.</param>
/// <param name="Entities">Left out unless included.</param>
/// <param name="Timeline">Left out unless included.</param>
public record ArticleResponse(
    long Id,
    string Slug,
    string Title,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Body,
    DateOnly PublishedOn,
    DateTime? PublishedAt,
    string Language,
    SourceResponse? Source,
    string? Url,
    IReadOnlyList<string> Authors,
    IReadOnlyList<string> Tags,
    int WordCount,
    int Revision,
    DateTime CreatedAt,
    DateTime UpdatedAt,
    ExtractionResponse Extraction,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<QuoteResponse>? Quotes = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyList<ArticleEntityResponse>? Entities = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyList<TimelineEventResponse>? Timeline = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] VerificationResponse? Verification = null
) : ITagged
{
    /// <summary>What was wrong in it, in the order in which it was said.</summary>
    public IReadOnlyList<CorrectionResponse> Corrections { get; init; } = [];

    /// <summary>Always <c>usable</c>, save in revisions of an article that was not then.</summary>
    public PubStatus PubStatus { get; init; }

    /// <summary>Why it is not usable; left out where it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? StatusReason { get; init; }

    string ITagged.StateTag => ArticleStateTag.Of(Id, Revision, Extraction.Version);
}

/// <summary>Who published an article.</summary>
public sealed record SourceResponse(string Name, string? Url);

/// <summary>What was wrong in an article, said in the open.</summary>
/// <param name="Id">Tells it from the article's others.</param>
/// <param name="Date">When it was published.</param>
public sealed record CorrectionResponse(int Id, DateOnly Date, string Text);

/// <summary>Whether an article may be read.</summary>
public enum PubStatus
{
    Usable,

    /// <summary>Not for now.</summary>
    Withheld,

    /// <summary>It should never have been published.</summary>
    Canceled,
}

/// <summary>What the reading of an article gave.</summary>
/// <param name="Version">The version of the extractor that read it.</param>
/// <param name="Quotes">How many quotes the article has.</param>
/// <param name="Entities">How many entities it names.</param>
/// <param name="Timeline">How many dated events it tells.</param>
/// <param name="Warnings">What a reader should know, such as a language that is not read.</param>
public sealed record ExtractionResponse(
    string Version,
    int Quotes,
    int Entities,
    int Timeline,
    IReadOnlyList<string> Warnings
);

/// <summary>Whether every span of the article's facts equals its text.</summary>
/// <param name="Spans">How many spans were compared.</param>
/// <param name="Differing">Those that differ; none in a sound archive.</param>
public sealed record VerificationResponse(int Spans, IReadOnlyList<SpanResponse> Differing);
