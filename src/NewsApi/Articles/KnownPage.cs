using NewsApi.Http;

namespace NewsApi.Articles;

/// <summary>The finished answer to one query of the list.</summary>
/// <param name="Json">UTF-8, as it is answered.</param>
/// <param name="Links">Its <c>Link</c> header.</param>
/// <param name="Commits">The commits before it was read.</param>
internal sealed record KnownPage(ReadOnlyMemory<byte> Json, string? Links, long Commits) : IFinishedJson
{
    Type IFinishedJson.Shape => typeof(ListResponse<ArticleResponse>);
}
