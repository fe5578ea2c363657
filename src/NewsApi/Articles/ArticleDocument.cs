using NewsApi.Http;

namespace NewsApi.Articles;

/// <summary>The finished answer of one whole article.</summary>
/// <param name="Json">UTF-8, as <c>GET /articles/{id}</c> answers it.</param>
public sealed record ArticleDocument(long Id, int Revision, string ExtractionVersion, ReadOnlyMemory<byte> Json)
    : ITagged,
        IFinishedJson
{
    Type IFinishedJson.Shape => typeof(ArticleResponse);

    string ITagged.StateTag => ArticleStateTag.Of(Id, Revision, ExtractionVersion);
}
