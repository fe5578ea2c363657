using System.Text.Json.Serialization;
using NewsApi.Articles;
using NewsApi.Extraction.Entities;
using NewsApi.Http;
using NewsApi.Quotes;
using NewsApi.Timeline;

namespace NewsApi.Exports;

/// <summary>One line of an export: an article, what it was before, an entity that no article of the archive names, or what people said of who is who.</summary>
/// <param name="Format">What the bulk import knows the line by: <c>newsapi-export/1</c>.</param>
public sealed record ExportLineResponse(
    string Format,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ExportedArticleResponse? Article = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ExportedEntityResponse? Entity = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ExportedIdentityResponse? Identity = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ExportedRevisionResponse? Revision = null
)
{
    public const string CurrentFormat = "newsapi-export/1";
}

/// <summary>An article with all that the archive holds of it, rejected facts included.</summary>
/// <param name="Quotes">In text order.</param>
/// <param name="Entities">Every entity that the article or one of its facts names.</param>
/// <param name="Timeline">In the order of their ids.</param>
/// <param name="Corrections">Left out where there are none.</param>
/// <param name="Note">What made its present revision; left out where that was not noted.</param>
public sealed record ExportedArticleResponse(
    long Id,
    string Slug,
    string Title,
    string Body,
    DateOnly PublishedOn,
    DateTime? PublishedAt,
    string Language,
    SourceResponse? Source,
    string? Url,
    IReadOnlyList<string> Authors,
    IReadOnlyList<string> Tags,
    int Revision,
    DateTime CreatedAt,
    DateTime UpdatedAt,
    ExportedExtractionResponse Extraction,
    IReadOnlyList<QuoteResponse> Quotes,
    IReadOnlyList<ExportedEntityResponse> Entities,
    IReadOnlyList<TimelineEventResponse> Timeline,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyList<CorrectionResponse>? Corrections = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ExportedNoteResponse? Note = null
);

/// <summary>The reading that the automatic facts come from.</summary>
public sealed record ExportedExtractionResponse(string Version, IReadOnlyList<string> Warnings);

/// <summary>The record of an entity.</summary>
/// <param name="Key">What makes it the same entity in another article, together with its type.</param>
/// <param name="Status">Of the record; <c>rejected</c> where a person deleted the entity.</param>
/// <param name="Homonym">Tells it apart from others of its type and key; left out where it is the first.</param>
/// <param name="Appearance">Where the article names it; left out where only a quote or event refers to it.</param>
public sealed record ExportedEntityResponse(
    long Id,
    string Slug,
    EntityType Type,
    string Name,
    string Key,
    int Revision,
    FactState Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Homonym = 0,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        ExportedAppearanceResponse? Appearance = null
);

/// <summary>An entity in its article.</summary>
/// <param name="Salience">0 to 1: how much the article is about it.</param>
/// <param name="Evidence">Left out where the mentions stand where they stood.</param>
/// <param name="Lost">The mentions as they last stood in the text; only where it is orphaned.</param>
public sealed record ExportedAppearanceResponse(
    double Salience,
    IReadOnlyList<SpanResponse> Mentions,
    FactState Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        FactEvidence Evidence = FactEvidence.Exact,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Lost = null
);
