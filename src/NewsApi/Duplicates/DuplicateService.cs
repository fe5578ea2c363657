using Microsoft.EntityFrameworkCore;
using NewsApi.Archive.Duplicates;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Storage;

namespace NewsApi.Duplicates;

/// <summary>Lists groups of articles that are nearly the same.</summary>
public sealed class DuplicateService(IDbContextFactory<NewsDbContext> contexts)
{
    /// <summary>The others of the article's group, oldest first; null where there is no such article.</summary>
    public async Task<ListResponse<DuplicateArticle>?> ListAsync(
        ResourceKey key,
        PageQuery query,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await context.BeginSnapshotAsync(cancellation);
        var article = await context
            .Articles.Where(a => a.Id == key.Id || a.Slug == key.Slug)
            .Select(a => new
            {
                a.Id,
                a.Body,
                FirstId = a.DuplicateOfId ?? a.Id,
            })
            .FirstOrDefaultAsync(cancellation);
        if (article is null)
            return null;
        var page = await context
            .Articles.AsNoTracking()
            .Where(a => (a.Id == article.FirstId || a.DuplicateOfId == article.FirstId) && a.Id != article.Id)
            .ToPageAsync(
                query,
                ArticleOrders.Find("publishedOn")!,
                ArticleMapping.ToResponse(withBody: true),
                cancellation
            );
        var shingles = Shingles.Of(article.Body).ToHashSet();
        return new(
            [.. page.Items.Select(other => Compare(other, shingles, isFirst: other.Id == article.FirstId))],
            page.Total,
            page.Page,
            page.PageSize,
            page.NextCursor
        );
    }

    private static DuplicateArticle Compare(ArticleResponse other, HashSet<uint> shingles, bool isFirst)
    {
        var similarity = Shingles.Similarity(shingles, Shingles.Of(other.Body!).ToHashSet());
        return new DuplicateArticle(other with { Body = null }, Math.Round(similarity, 2), isFirst);
    }
}
