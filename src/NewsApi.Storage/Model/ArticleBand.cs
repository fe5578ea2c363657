namespace NewsApi.Storage.Model;

/// <summary>A part of an article's fingerprint, by which articles that are nearly the same are found. Only first articles have any.</summary>
public sealed class ArticleBand
{
    public long Hash { get; set; }

    public long ArticleId { get; set; }

    public Article? Article { get; set; }
}
