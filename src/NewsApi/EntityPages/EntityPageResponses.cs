using NewsApi.Extraction.Entities;
using NewsApi.Http;

namespace NewsApi.EntityPages;

/// <summary>The places of one article that name an entity.</summary>
/// <param name="Salience">0 to 1: how much the article is about the entity.</param>
/// <param name="Mentions">In text order.</param>
public sealed record EntityMentionsResponse(
    long ArticleId,
    ArticleReference Article,
    double Salience,
    IReadOnlyList<MentionResponse> Mentions
);

/// <summary>One mention with the words around it.</summary>
/// <param name="Before">Up to 60 characters of the body before it.</param>
/// <param name="After">Up to 60 characters of the body after it.</param>
public sealed record MentionResponse(int Start, int End, string Exact, string Before, string After);

/// <summary>An entity that appears with another.</summary>
/// <param name="SharedArticles">How many articles name both, among the 1,000 of the latest days that name the one.</param>
/// <param name="Score">Above 0; how much they belong together, for comparing within one answer.</param>
public sealed record RelatedEntityResponse(
    long Id,
    string Slug,
    EntityType Type,
    string Name,
    int SharedArticles,
    double Score
);
