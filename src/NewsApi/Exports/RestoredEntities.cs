using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Exports;

/// <summary>Finds the records of exported entities by type and key, and makes those that are missing.</summary>
internal static class RestoredEntities
{
    /// <returns>The record of each by the id that it has in the line; new ones keep id and slug where these are free.</returns>
    public static async Task<Dictionary<long, Entity>> ResolveAsync(
        NewsDbContext context,
        IReadOnlyList<ExportedEntityResponse> exported
    )
    {
        var keys = exported.Select(e => e.Key).Distinct().ToList();
        var known = await context.Entities.Where(e => EF.Parameter(keys).Contains(e.Key)).ToListAsync();
        var byIdentity = known.ToDictionary(e => (e.Type, e.Key, e.Homonym));
        var missing = exported.Where(e => !byIdentity.ContainsKey(IdentityOf(e))).ToList();
        foreach (var row in missing.Count > 0 ? await NewAsync(context, missing) : [])
        {
            byIdentity[(row.Type, row.Key, row.Homonym)] = row;
            context.Entities.Add(row);
        }
        var successors = byIdentity.Values.Select(e => e.SuccessorId).OfType<long>().ToList();
        var successorOf =
            successors.Count == 0
                ? []
                : await context
                    .Entities.Where(e => EF.Parameter(successors).Contains(e.Id))
                    .ToDictionaryAsync(e => e.Id);
        return exported.ToDictionary(
            e => e.Id,
            e =>
                byIdentity[IdentityOf(e)] is var row
                && row.SuccessorId is { } successor
                && e.Status != FactState.Rejected
                    ? successorOf[successor]
                    : row
        );
    }

    /// <summary>Stores an entity that no article names.</summary>
    public static async Task<StoredRow> StoreAsync(NewsDbContext context, ExportedEntityResponse entity)
    {
        var row = (await ResolveAsync(context, [entity]))[entity.Id];
        var isNew = context.Entry(row).State == EntityState.Added;
        await context.SaveChangesAsync();
        return new StoredRow(row.Id, row.Slug, isNew ? StoreOutcome.Created : StoreOutcome.Skipped);
    }

    /// <summary>The record that is there; null where there is none.</summary>
    public static Task<StoredRow?> FindAsync(NewsDbContext context, ExportedEntityResponse entity) =>
        FindAsync(context, new EntityKeyResponse(entity.Type, entity.Key, entity.Homonym));

    public static Task<StoredRow?> FindAsync(NewsDbContext context, EntityKeyResponse key)
    {
        var type = key.Type.Word();
        return context
            .Entities.Where(e => e.Key == key.Key && e.Type == type && e.Homonym == key.Homonym)
            .Select(e => new StoredRow(e.Id, e.Slug, StoreOutcome.Skipped))
            .FirstOrDefaultAsync();
    }

    private static (string Type, string Key, int Homonym) IdentityOf(ExportedEntityResponse entity) =>
        (entity.Type.Word(), entity.Key, entity.Homonym);

    private static async Task<IReadOnlyList<Entity>> NewAsync(
        NewsDbContext context,
        List<ExportedEntityResponse> missing
    )
    {
        var ids = missing.Select(e => e.Id).ToList();
        var takenIds = await context
            .Entities.Where(e => EF.Parameter(ids).Contains(e.Id))
            .Select(e => e.Id)
            .ToHashSetAsync();
        var takenSlugs = await EntitySlugs.TakenAsync(context, [.. missing.Select(e => e.Slug).Distinct()]);
        var rows = new List<Entity>(missing.Count);
        foreach (var exported in missing)
        {
            var row = new Entity
            {
                Id = takenIds.Contains(exported.Id) ? 0 : exported.Id,
                Slug = Slug.Free(exported.Slug, takenSlugs),
                Type = exported.Type.Word(),
                Name = exported.Name,
                Key = exported.Key,
                Homonym = exported.Homonym,
                Revision = exported.Revision,
                Status = Wire.Status(exported.Status),
            };
            takenSlugs.Add(row.Slug);
            rows.Add(row);
        }
        return rows;
    }
}
