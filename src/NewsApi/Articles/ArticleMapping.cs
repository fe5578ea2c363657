using System.Linq.Expressions;
using NewsApi.Storage.Model;

namespace NewsApi.Articles;

/// <summary>Row to answer, and request to row.</summary>
internal static class ArticleMapping
{
    /// <summary>An article without its facts, in one SQL query.</summary>
    public static Expression<Func<Article, ArticleResponse>> ToResponse(bool withBody) =>
        a => new ArticleResponse(
            a.Id,
            a.Slug,
            a.Title,
            withBody ? a.Body : null,
            a.PublishedOn,
            a.PublishedAt,
            a.Language,
            Source(a.SourceName, a.SourceUrl),
            a.Url,
            a.Authors.OrderBy(x => x.Position).Select(x => x.Name).ToList(),
            a.Tags.OrderBy(x => x.Position).Select(x => x.Name).ToList(),
            a.WordCount,
            a.Revision,
            a.CreatedAt,
            a.UpdatedAt,
            new ExtractionResponse(
                a.ExtractionVersion,
                a.Quotes.Count(q => q.Status != FactStatus.Rejected),
                a.Appearances.Count(x => x.Status != FactStatus.Rejected),
                a.Timeline.Count(e => e.Status != FactStatus.Rejected),
                a.ExtractionWarnings
            ),
            null,
            null,
            null,
            null
        )
        {
            Corrections = Corrections(a.Corrections),
        };

    /// <summary>The request that would make the article as it is: what a patch is applied to.</summary>
    public static ArticleRequest ToRequest(Article article) =>
        new()
        {
            Title = article.Title,
            Body = article.Body,
            PublishedOn = article.PublishedOn,
            PublishedAt = article.PublishedAt,
            Language = article.Language,
            Source = article.SourceName is { } name ? new SourceRequest { Name = name, Url = article.SourceUrl } : null,
            Url = article.Url,
            Authors = [.. article.Authors.OrderBy(a => a.Position).Select(a => a.Name)],
            Tags = [.. article.Tags.OrderBy(t => t.Position).Select(t => t.Name)],
        };

    public static IReadOnlyList<CorrectionResponse> Corrections(IReadOnlyList<ArticleCorrection> corrections) =>
        [.. corrections.Select(c => new CorrectionResponse(c.Id, c.Date, c.Text))];

    private static SourceResponse? Source(string? name, string? url) => name is null ? null : new(name, url);
}
