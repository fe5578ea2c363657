using NewsApi.Extraction.Entities;
using NewsApi.Http;

namespace NewsApi.Entities;

/// <summary>A person, organization, place, event or other named thing: one record across all articles.</summary>
/// <param name="ArticleCount">How many articles name it.</param>
/// <param name="MentionCount">How many places in them do.</param>
/// <param name="FirstSeen">Publication day of the first article that names it; null where none does.</param>
/// <param name="LastSeen">Publication day of the last one.</param>
/// <param name="Status"><c>confirmed</c> where a person made the record, <c>edited</c> where one changed it.</param>
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
    FactState Status
) : ITagged
{
    string ITagged.StateTag => $"entity-{Id}.{Revision}.{ArticleCount}.{MentionCount}";
}

/// <summary>An entity in one article.</summary>
/// <param name="Salience">0 to 1: how much the article is about it.</param>
/// <param name="Mentions">Every place in the body that names it, in text order.</param>
public sealed record ArticleEntityResponse(
    long Id,
    string Slug,
    EntityType Type,
    string Name,
    double Salience,
    IReadOnlyList<SpanResponse> Mentions,
    FactState Status
);
