using Microsoft.EntityFrameworkCore;
using NewsApi.Archive.Withholding;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Articles;

/// <summary>Finds and makes the rows that writes of articles work on; all tracked.</summary>
internal static class ArticleRows
{
    public static Article New(ArticleDraft draft, string slug, DateTime now)
    {
        var article = new Article
        {
            Slug = slug,
            Title = "",
            Body = "",
            Language = "",
            TextHash = "",
            ExtractionVersion = "",
            ExtractionWarnings = [],
            Revision = 1,
            CreatedAt = now,
            UpdatedAt = now,
        };
        draft.ApplyTo(article);
        return article;
    }

    /// <exception cref="ProblemException">404: no article has this key.</exception>
    public static async Task<Article> LoadAsync(NewsDbContext context, ResourceKey key) =>
        await context
            .Articles.Include(a => a.Authors)
            .Include(a => a.Tags)
            .FirstOrDefaultAsync(a => a.Id == key.Id || a.Slug == key.Slug)
        ?? throw Problems.ArticleNotFound(key);

    /// <summary>Loads all facts, with the entities they name.</summary>
    public static async Task LoadFactsAsync(NewsDbContext context, Article article)
    {
        await context.Entry(article).Collection(a => a.Authors).LoadAsync();
        await context.Entry(article).Collection(a => a.Tags).LoadAsync();
        await context.Quotes.Where(q => q.ArticleId == article.Id).Include(q => q.About).LoadAsync();
        await context.Timeline.Where(e => e.ArticleId == article.Id).Include(e => e.Entities).LoadAsync();
        await context.Appearances.Where(a => a.ArticleId == article.Id).Include(a => a.Entity).LoadAsync();
    }

    /// <summary>The article with the same url, or the same text on the same day.</summary>
    /// <exception cref="ProblemException">410: it is withheld.</exception>
    public static async Task<Article?> FindDuplicateAsync(NewsDbContext context, ArticleDraft draft)
    {
        await WithheldArticles.EnsureNotAsync(context, draft.TextHash, draft.Url);
        return await context.Articles.FirstOrDefaultAsync(a =>
            a.TextHash == draft.TextHash || (draft.Url != null && a.Url == draft.Url)
        );
    }
}
