using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Exports;

/// <summary>Says again what people said of who is who, as far as it is not said in the archive already.</summary>
internal static class RestoredIdentities
{
    /// <exception cref="ProblemException">422: an entity that the line names is not there.</exception>
    public static async Task<StoredRow> StoreAsync(NewsDbContext context, ExportedIdentityResponse line)
    {
        var entity = await EntityAsync(context, line.Entity);
        if (line.MergedInto is { } into)
            await MergeAsync(context, entity, await EntityAsync(context, into), line.Merge);
        var removed = await context.RemovedAliases.Where(a => a.EntityId == entity.Id).Select(a => a.Key).ToListAsync();
        context.RemovedAliases.AddRange(
            line.RemovedAliases.Except(removed).Select(key => new RemovedAlias { EntityId = entity.Id, Key = key })
        );
        foreach (var key in line.DistinctFrom)
            await DistinguishAsync(context, entity, await EntityAsync(context, key));
        var isNew = context.ChangeTracker.HasChanges();
        await context.SaveChangesAsync();
        return new StoredRow(entity.Id, entity.Slug, isNew ? StoreOutcome.Created : StoreOutcome.Skipped);
    }

    // An entity that has a life of its own here keeps it: its facts were not moved.
    private static async Task MergeAsync(
        NewsDbContext context,
        Entity entity,
        Entity into,
        ExportedMergeResponse? merge
    )
    {
        var end = into.SuccessorId ?? into.Id;
        if (entity.Status != FactStatus.Rejected || entity.MergedIntoId is not null || end == entity.Id)
            return;
        (entity.MergedIntoId, entity.SuccessorId) = (into.Id, end);
        foreach (var behind in await context.Entities.Where(e => e.SuccessorId == entity.Id).ToListAsync())
            behind.SuccessorId = end;
        if (merge is not null)
            context.Merges.Add(new Merge { EntityId = entity.Id, Facts = Facts(merge) });
    }

    private static async Task DistinguishAsync(NewsDbContext context, Entity entity, Entity other)
    {
        if (entity.Id == other.Id)
            return;
        var pair = Distinction.Of(entity.Id, other.Id);
        if (!await context.Distinctions.AnyAsync(d => d.EntityId == pair.EntityId && d.OtherId == pair.OtherId))
            context.Distinctions.Add(pair);
    }

    private static MergedFacts Facts(ExportedMergeResponse merge) =>
        new(
            Wire.Status(merge.Status),
            [
                .. merge.Appearances.Select(a => new MergedAppearance(
                    a.ArticleId,
                    a.Salience,
                    Wire.Status(a.Status),
                    [.. a.Mentions.Select(m => new EvidenceSpan(m.Start, m.End, m.Exact))]
                )),
            ],
            merge.Spoken,
            merge.Subjects,
            merge.Events
        );

    private static async Task<Entity> EntityAsync(NewsDbContext context, EntityKeyResponse key)
    {
        var type = key.Type.Word();
        return await context.Entities.FirstOrDefaultAsync(e =>
                e.Key == key.Key && e.Type == type && e.Homonym == key.Homonym
            )
            ?? throw ProblemException.Field(
                ProblemTypes.NotImportable,
                "identity",
                $"There is no {type} with the key '{key.Key}'."
            );
    }
}
