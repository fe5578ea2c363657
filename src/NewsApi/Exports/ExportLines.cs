using NewsApi.Articles;

namespace NewsApi.Exports;

/// <summary>What of an exported article a client could have sent.</summary>
internal static class ExportLines
{
    public static ArticleRequest ToRequest(ExportedArticleResponse article) =>
        new()
        {
            Title = article.Title,
            Body = article.Body,
            PublishedOn = article.PublishedOn,
            PublishedAt = article.PublishedAt?.ToUniversalTime(),
            Language = article.Language,
            Source = article.Source is { } source ? new SourceRequest { Name = source.Name, Url = source.Url } : null,
            Url = article.Url,
            Authors = article.Authors,
            Tags = article.Tags,
        };
}
