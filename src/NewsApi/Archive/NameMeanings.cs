using Microsoft.EntityFrameworkCore;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Archive;

/// <summary>Whom names mean in the archive: one entity as a rule, several where people said that they are different.</summary>
internal sealed class NameMeanings
{
    private readonly IReadOnlyList<EntityIdentity> names;
    private readonly ILookup<(string Type, string Key), Entity> records;
    private readonly Dictionary<(string Type, string Key), IReadOnlyList<Entity>> meanings;

    private NameMeanings(
        IReadOnlyList<EntityIdentity> names,
        IEnumerable<Entity> records,
        ILookup<long, string> removed
    )
    {
        this.names = names;
        this.records = records.ToLookup(e => (e.Type, e.Key));
        Removed = removed;
        meanings = names.ToDictionary(IdentityOf, MeantBy);
    }

    /// <summary>By entity, the keys of names that a person says do not mean it.</summary>
    public ILookup<long, string> Removed { get; }

    /// <summary>The entities that the name means; one that was deleted only where there is no other, for then it means none.</summary>
    public IReadOnlyList<Entity> Of(EntityIdentity name) => meanings[IdentityOf(name)];

    /// <summary>The entities that any of the names means.</summary>
    public IReadOnlyList<Entity> All => [.. meanings.Values.SelectMany(meant => meant).Distinct()];

    /// <summary>What a further entity of the name is told apart by.</summary>
    public int NextHomonym(EntityIdentity name) =>
        records[IdentityOf(name)].Select(record => record.Homonym + 1).DefaultIfEmpty(0).Max();

    /// <param name="names">Each once.</param>
    public static async Task<NameMeanings> ReadAsync(NewsDbContext context, IReadOnlyList<EntityIdentity> names)
    {
        var keys = names.Select(name => name.Key).Distinct().ToList();
        var records = await context
            .Entities.Include(e => e.Successor)
            .Where(e => EF.Parameter(keys).Contains(e.Key))
            .ToListAsync();
        var ids = records.Select(record => record.SuccessorId ?? record.Id).Distinct().ToList();
        var removed = await context
            .RemovedAliases.Where(a => EF.Parameter(ids).Contains(a.EntityId))
            .Select(a => new { a.EntityId, a.Key })
            .ToListAsync();
        return new NameMeanings(names, records, removed.ToLookup(a => a.EntityId, a => a.Key));
    }

    /// <summary>A record for each name that means nobody yet.</summary>
    public async Task<IReadOnlyList<Entity>> AddMissingAsync(NewsDbContext context)
    {
        var missing = names.Where(name => Of(name).Count == 0).ToList();
        if (missing.Count == 0)
            return [];
        var taken = await EntitySlugs.TakenAsync(context, missing);
        var added = new List<Entity>(missing.Count);
        foreach (var name in missing)
        {
            var entity = New(name, taken);
            meanings[IdentityOf(name)] = [entity];
            added.Add(entity);
        }
        return added;
    }

    /// <summary>A further record of the name, beside those that there are.</summary>
    public async Task<Entity> AddAsync(NewsDbContext context, EntityIdentity name)
    {
        var entity = New(name, await EntitySlugs.TakenAsync(context, [name]));
        context.Entities.Add(entity);
        return entity;
    }

    private Entity New(EntityIdentity name, ISet<string> takenSlugs)
    {
        var entity = EntityRegistry.Create(name, takenSlugs);
        entity.Homonym = NextHomonym(name);
        return entity;
    }

    private IReadOnlyList<Entity> MeantBy(EntityIdentity name)
    {
        var meant = records[IdentityOf(name)]
            .Select(record => record.Successor ?? record)
            .Where(entity => !Removed[entity.Id].Contains(name.Key))
            .Distinct()
            .ToList();
        var living = meant.Where(entity => entity.Status != FactStatus.Rejected).ToList();
        return living.Count > 0 ? living : [.. meant.Take(1)];
    }

    private static (string Type, string Key) IdentityOf(EntityIdentity name) => (name.TypeWord, name.Key);
}
