using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Articles;
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
        var ids = exported.Select(e => e.Id).ToList();
        var keys = exported.Select(e => e.Key).Distinct().ToList();
        var known = await context.Entities.Where(e => EF.Parameter(keys).Contains(e.Key)).ToListAsync();
        var byIdentity = known.ToDictionary(e => (e.Type, e.Key));
        var takenIds = await context
            .Entities.Where(e => EF.Parameter(ids).Contains(e.Id))
            .Select(e => e.Id)
            .ToHashSetAsync();
        var resolved = new Dictionary<long, Entity>();
        foreach (var entity in exported)
        {
            if (!byIdentity.TryGetValue((entity.Type.Word(), entity.Key), out var row))
            {
                row = await AddAsync(context, entity, takenIds);
                byIdentity[(row.Type, row.Key)] = row;
            }
            resolved[entity.Id] = row;
        }
        return resolved;
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
    public static Task<StoredRow?> FindAsync(NewsDbContext context, ExportedEntityResponse entity)
    {
        var type = entity.Type.Word();
        return context
            .Entities.Where(e => e.Type == type && e.Key == entity.Key)
            .Select(e => new StoredRow(e.Id, e.Slug, StoreOutcome.Skipped))
            .FirstOrDefaultAsync();
    }

    private static async Task<Entity> AddAsync(
        NewsDbContext context,
        ExportedEntityResponse exported,
        HashSet<long> takenIds
    )
    {
        var (slug, numbered) = (exported.Slug, exported.Slug + "-");
        var taken = context.Entities.Local.Select(e => e.Slug).ToHashSet();
        if (await context.Entities.AnyAsync(e => e.Slug == slug))
            taken.UnionWith(
                await context
                    .Entities.Where(e => e.Slug == slug || e.Slug.StartsWith(numbered))
                    .Select(e => e.Slug)
                    .ToListAsync()
            );
        var row = new Entity
        {
            Id = takenIds.Contains(exported.Id) ? 0 : exported.Id,
            Slug = Slug.Free(slug, taken),
            Type = exported.Type.Word(),
            Name = exported.Name,
            Key = exported.Key,
            Revision = exported.Revision,
            Status = Wire.Status(exported.Status),
        };
        context.Entities.Add(row);
        return row;
    }
}
