using NewsApi.Articles;
using NewsApi.Http;

namespace NewsApi.Publication;

/// <summary>Whether an article may be read.</summary>
/// <param name="Reason">Why not; null where it is usable.</param>
/// <param name="Since">Since when it is so, in UTC; null where it is usable.</param>
/// <param name="Revision">Of the article; the ETag is made from it.</param>
public sealed record PublicationResponse(
    long ArticleId,
    PubStatus PubStatus,
    string? Reason,
    DateTime? Since,
    int Revision
) : ITagged
{
    string ITagged.StateTag => $"article-{ArticleId}.{Revision}";
}

/// <summary>An article that nobody is to read.</summary>
/// <param name="Since">Since when it is so, in UTC.</param>
/// <param name="By">Who said so, named as in the audit log.</param>
public sealed record WithheldArticleResponse(
    long ArticleId,
    string Slug,
    string Title,
    DateOnly PublishedOn,
    PubStatus PubStatus,
    string Reason,
    DateTime Since,
    string? By,
    int Revision
);
