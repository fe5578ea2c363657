using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using NewsApi.Extraction.Entities;
using NewsApi.Http;

namespace NewsApi.Entities;

/// <summary>A person, organization, place, event or other named thing: one record across all articles.</summary>
/// <param name="ArticleCount">How many articles name it.</param>
/// <param name="MentionCount">How many places in them do.</param>
/// <param name="FirstSeen">Publication day of the first article that names it; null where none does.</param>
/// <param name="LastSeen">Publication day of the last one.</param>
/// <param name="Status"><c>confirmed</c> where a person made the record, <c>edited</c> where one changed it.</param>
/// <param name="QuotesByCount">How many quotes it speaks; left out of lists.</param>
/// <param name="QuotesAboutCount">How many quotes are about it; left out of lists.</param>
/// <param name="EventCount">How many timeline events it takes part in; left out of lists.</param>
/// <param name="Aliases">Every way it is written, the most usual first; left out of lists.</param>
/// <param name="DistinctFrom">Ids of entities that it is said not to be; left out of lists.</param>
public sealed record EntityResponse(
    long Id,
    string Slug,
    EntityType Type,
    string Name,
    int ArticleCount,
    int MentionCount,
    DateOnly? FirstSeen,
    DateOnly? LastSeen,
    int Revision,
    FactState Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? QuotesByCount,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? QuotesAboutCount,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? EventCount,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<EntityAliasResponse>? Aliases,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<long>? DistinctFrom
) : ITagged
{
    // Not all of it belongs to the entity: articles that come and go change what is told, too.
    string ITagged.StateTag =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"entity-{Id}.{Revision}.{ArticleCount}.{MentionCount}.{FirstSeen:yyyyMMdd}.{LastSeen:yyyyMMdd}.{QuotesByCount}.{QuotesAboutCount}.{EventCount}.{Tag(Aliases)}.{Tag(DistinctFrom)}"
        );

    private static string Tag<T>(IReadOnlyList<T>? list) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', list ?? []))))[..8];
}

/// <summary>A name of an entity.</summary>
/// <param name="Count">How many places of the articles that name it last have it so.</param>
public sealed record EntityAliasResponse(string Name, AliasSource Source, int Count);

/// <summary>Who says that a name is an entity's.</summary>
public enum AliasSource
{
    /// <summary>Articles write it so.</summary>
    Auto,

    /// <summary>A person gave it, or merged the entity that had it.</summary>
    Human,
}

/// <summary>An entity in one article.</summary>
/// <param name="Salience">0 to 1: how much the article is about it.</param>
/// <param name="Mentions">Every place in the body that names it, in text order.</param>
/// <param name="Lost">The mentions as they last stood in the text; only where it is orphaned, and <c>mentions</c> is empty.</param>
public sealed record ArticleEntityResponse(
    long Id,
    string Slug,
    EntityType Type,
    string Name,
    double Salience,
    IReadOnlyList<SpanResponse> Mentions,
    FactState Status,
    FactEvidence Evidence = FactEvidence.Exact,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Lost = null
);
