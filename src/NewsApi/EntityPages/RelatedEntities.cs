using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Extraction.Entities;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.EntityPages;

/// <summary>Which entities belong together: by how much the articles that name both are about both, and by how rare each is.</summary>
internal static class RelatedEntities
{
    // An entity may be in any number of articles: the latest ones tell.
    private const int ArticlesRead = 1_000;

    // Weighed in memory; those with less shared salience cannot come first by being rare.
    private const int Candidates = 500;

    public static async Task<IReadOnlyList<RelatedEntityResponse>> OfAsync(
        NewsDbContext context,
        long id,
        int limit,
        CancellationToken cancellation
    )
    {
        var shared = await context
            .Appearances.Where(a => a.EntityId == id && a.Status != FactStatus.Rejected)
            .OrderByDescending(a => a.PublishedOn)
            .ThenByDescending(a => a.ArticleId)
            .Take(ArticlesRead)
            .Join(
                context.Appearances.Where(b => b.EntityId != id && b.Status != FactStatus.Rejected),
                a => a.ArticleId,
                b => b.ArticleId,
                (a, b) => new { b.EntityId, Weight = a.Salience * b.Salience }
            )
            .GroupBy(pair => pair.EntityId)
            .Select(group => new
            {
                EntityId = group.Key,
                Articles = group.Count(),
                Weight = group.Sum(pair => pair.Weight),
            })
            .OrderByDescending(group => group.Weight)
            .ThenBy(group => group.EntityId)
            .Take(Candidates)
            .ToListAsync(cancellation);
        var ids = shared.Select(group => group.EntityId).ToList();
        var entities = await context
            .Entities.Where(e => ids.Contains(e.Id) && e.Status != FactStatus.Rejected)
            .Select(e => new
            {
                e.Id,
                e.Slug,
                e.Type,
                e.Name,
                Articles = e.ArticleCount,
            })
            .ToDictionaryAsync(e => e.Id, cancellation);
        var all = await context.Articles.CountAsync(cancellation);
        return
        [
            .. shared
                .Where(group => entities.ContainsKey(group.EntityId))
                .Select(group =>
                {
                    var other = entities[group.EntityId];
                    return new RelatedEntityResponse(
                        other.Id,
                        other.Slug,
                        Vocabulary.Parse<EntityType>(other.Type),
                        other.Name,
                        group.Articles,
                        Math.Round(group.Weight * Math.Log(1 + (double)all / other.Articles), 4)
                    );
                })
                .OrderByDescending(related => related.Score)
                .ThenBy(related => related.Id)
                .Take(limit),
        ];
    }
}
