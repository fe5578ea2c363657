using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Entities;

/// <summary>Reads one entity with all that is told of it.</summary>
internal static class EntityReader
{
    // Ways of writing are told by as many articles, those published last: an entity may be in any number of them.
    private const int ArticlesRead = 500;
    private const int MostAliases = 100;

    /// <summary>The entity with that id or slug; null where there is none, or it was merged.</summary>
    public static async Task<EntityResponse?> FindAsync(
        NewsDbContext context,
        ResourceKey key,
        CancellationToken cancellation = default
    )
    {
        var entity = await context
            .Entities.AsNoTracking()
            .Named(key)
            .Select(EntityMapping.ToResponse)
            .FirstOrDefaultAsync(cancellation);
        if (entity is null)
            return null;
        var id = entity.Id;
        return entity with
        {
            QuotesByCount = await context.Quotes.CountAsync(
                q => q.SpeakerId == id && q.Status != FactStatus.Rejected,
                cancellation
            ),
            QuotesAboutCount = await context.Quotes.CountAsync(
                q => q.About.Any(s => s.EntityId == id) && q.Status != FactStatus.Rejected,
                cancellation
            ),
            EventCount = await context.Timeline.CountAsync(
                e => e.Entities.Any(p => p.EntityId == id) && e.Status != FactStatus.Rejected,
                cancellation
            ),
            Aliases = await AliasesAsync(context, id, cancellation),
            DistinctFrom = await EntityDistinctions.OfAsync(context, id, cancellation),
        };
    }

    /// <summary>Every way the entity is written, the most usual first; then the names that people gave it and no article has.</summary>
    public static async Task<IReadOnlyList<EntityAliasResponse>> AliasesAsync(
        NewsDbContext context,
        long id,
        CancellationToken cancellation
    )
    {
        var given = await context
            .Entities.Where(e => e.SuccessorId == id && e.Key != e.Successor!.Key)
            .OrderBy(e => e.Id)
            .Select(e => new { e.Name, e.Key })
            .Take(MostAliases)
            .ToListAsync(cancellation);
        var removed = await context
            .RemovedAliases.Where(a => a.EntityId == id)
            .Select(a => a.Key)
            .ToHashSetAsync(cancellation);
        var appearances = await context
            .Appearances.Where(a => a.EntityId == id && a.Status != FactStatus.Rejected)
            .OrderByDescending(a => a.PublishedOn)
            .ThenByDescending(a => a.ArticleId)
            .Take(ArticlesRead)
            .Select(a => a.Mentions)
            .ToListAsync(cancellation);
        var human = given.Select(name => name.Key).ToHashSet();
        var written = appearances
            .SelectMany(mentions => mentions)
            .CountBy(mention =>
                string.Join(' ', mention.Exact.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            )
            .Select(text => (Name: text.Key, Key: Slug.Of(text.Key), Count: text.Value))
            .ToList();
        var keys = written.Select(text => text.Key).ToHashSet();
        return
        [
            .. written
                .OrderByDescending(text => text.Count)
                .ThenBy(text => text.Name, StringComparer.Ordinal)
                .Concat(
                    given
                        .DistinctBy(name => name.Key)
                        .Where(name => !keys.Contains(name.Key))
                        .Select(name => (name.Name, name.Key, Count: 0))
                )
                .Where(text => !removed.Contains(text.Key))
                .Select(text => new EntityAliasResponse(
                    text.Name,
                    human.Contains(text.Key) ? AliasSource.Human : AliasSource.Auto,
                    text.Count
                ))
                .Take(MostAliases),
        ];
    }
}
