using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Extraction.Entities;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Exports;

/// <summary>Reads what people said of who is who, some entities at a time.</summary>
internal static class IdentityReader
{
    // A merge holds all places that it moved.
    private const int EntitiesAtATime = 20;

    /// <summary>In the order of the entities' ids; empty at the end.</summary>
    public static async Task<IReadOnlyList<(long Id, ExportedIdentityResponse Identity)>> ReadAsync(
        NewsDbContext context,
        long after,
        CancellationToken cancellation
    )
    {
        var rows = await context
            .Entities.AsNoTracking()
            .Include(e => e.MergedInto)
            .Where(e => e.Id > after)
            .Where(e =>
                e.MergedIntoId != null
                || context.RemovedAliases.Any(a => a.EntityId == e.Id)
                || context.Distinctions.Any(d => d.EntityId == e.Id)
            )
            .OrderBy(e => e.Id)
            .Take(EntitiesAtATime)
            .ToListAsync(cancellation);
        var ids = rows.Select(e => e.Id).ToList();
        var merges = await context
            .Merges.AsNoTracking()
            .Where(m => ids.Contains(m.EntityId))
            .ToDictionaryAsync(m => m.EntityId, m => m.Facts, cancellation);
        var removed = await context
            .RemovedAliases.AsNoTracking()
            .Where(a => ids.Contains(a.EntityId))
            .OrderBy(a => a.Key)
            .ToListAsync(cancellation);
        var distinctions = await context
            .Distinctions.AsNoTracking()
            .Where(d => ids.Contains(d.EntityId))
            .Include(d => d.Other)
            .OrderBy(d => d.OtherId)
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(entity =>
                (
                    entity.Id,
                    new ExportedIdentityResponse(
                        KeyOf(entity),
                        [.. removed.Where(a => a.EntityId == entity.Id).Select(a => a.Key)],
                        [.. distinctions.Where(d => d.EntityId == entity.Id).Select(d => KeyOf(d.Other!))],
                        entity.MergedInto is { } into ? KeyOf(into) : null,
                        merges.TryGetValue(entity.Id, out var facts) ? Merge(facts) : null
                    )
                )
            ),
        ];
    }

    private static EntityKeyResponse KeyOf(Entity entity) =>
        new(Vocabulary.Parse<EntityType>(entity.Type), entity.Key, entity.Homonym);

    private static ExportedMergeResponse Merge(MergedFacts facts) =>
        new(
            Wire.State(facts.Status),
            [
                .. facts.Appearances.Select(a => new ExportedMergedAppearanceResponse(
                    a.ArticleId,
                    a.Salience,
                    Wire.State(a.Status),
                    Wire.Spans(a.Mentions)
                )),
            ],
            facts.Spoken,
            facts.Subjects,
            facts.Events
        );
}
