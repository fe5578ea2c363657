using NewsApi.Archive;
using NewsApi.Extraction;

namespace NewsApi.Articles;

/// <summary>An article that was read and waits to be stored.</summary>
internal sealed record ReadArticle(ArticleDraft Draft, ArticleFacts Facts, OnDuplicate OnDuplicate)
{
    /// <summary>Who sent it; the writer, which stores it together with those of others, does not know.</summary>
    public WriteOrigin? Origin { get; } = WriteOrigin.Current;
}
