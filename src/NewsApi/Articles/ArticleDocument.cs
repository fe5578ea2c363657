using System.Text.Json;
using NewsApi.Http;

namespace NewsApi.Articles;

/// <summary>The finished answer of one whole article.</summary>
/// <param name="Json">UTF-8, as <c>GET /articles/{id}</c> answers it.</param>
public sealed record ArticleDocument(long Id, int Revision, string ExtractionVersion, ReadOnlyMemory<byte> Json)
    : ITagged,
        IFinishedJson
{
    /// <summary>An answer that was given before.</summary>
    public static ArticleDocument Of(long id, int revision, ReadOnlyMemory<byte> json)
    {
        using var article = JsonDocument.Parse(json);
        var extraction = article.RootElement.GetProperty("extraction");
        return new ArticleDocument(id, revision, extraction.GetProperty("version").GetString()!, json);
    }

    Type IFinishedJson.Shape => typeof(ArticleResponse);

    string ITagged.StateTag => ArticleStateTag.Of(Id, Revision, ExtractionVersion);
}
