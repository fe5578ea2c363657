using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Articles;
using NewsApi.Extraction.Entities;
using NewsApi.Http;
using NewsApi.Indexing;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Search;

/// <summary>Finds articles like one of the archive.</summary>
public sealed class SimilarService(
    ShownIndexes indexes,
    ListedArticles listed,
    IDbContextFactory<NewsDbContext> contexts
)
{
    private const int DefaultLimit = 10;

    /// <summary>The articles most similar to that with this id or slug; null where there is none.</summary>
    public async Task<SimilarArticlesResponse?> FindAsync(
        ResourceKey key,
        SimilarQuery query,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var ids = await context
            .Articles.Where(a => a.Id == key.Id || a.Slug == key.Slug)
            .Select(a => a.Id)
            .ToListAsync(cancellation);
        if (await IndexedArticles.ReadAsync(context, ids) is not [var article])
            return null;
        var found = (await indexes.ArticlesAsync()).FindSimilar(article, 0, query.Limit ?? DefaultLimit);
        var scores = found.Hits.ToDictionary(hit => hit.ArticleId, hit => hit.Score);
        var shared = await SharedAsync(context, [.. scores.Keys], article.Entities, cancellation);
        var articles = await listed.FindAsync([.. scores.Keys], withBody: false, cancellation);
        return new SimilarArticlesResponse([
            .. articles.Select(a => new SimilarArticle(a, Math.Round(scores[a.Id], 4), [.. shared[a.Id]])),
        ]);
    }

    private static async Task<ILookup<long, SharedEntityResponse>> SharedAsync(
        NewsDbContext context,
        List<long> articles,
        IReadOnlyList<long> entities,
        CancellationToken cancellation
    )
    {
        var rows = await context
            .Appearances.AsNoTracking()
            .Where(a => articles.Contains(a.ArticleId) && entities.Contains(a.EntityId))
            .Where(a => a.Status != FactStatus.Rejected)
            .OrderBy(a => a.Entity!.Name)
            .ThenBy(a => a.EntityId)
            .Select(a => new
            {
                a.ArticleId,
                Entity = new SharedEntityResponse(
                    a.EntityId,
                    a.Entity!.Slug,
                    Vocabulary.Parse<EntityType>(a.Entity.Type),
                    a.Entity.Name
                ),
            })
            .ToListAsync(cancellation);
        return rows.ToLookup(row => row.ArticleId, row => row.Entity);
    }
}
