using Microsoft.EntityFrameworkCore;
using NewsApi.Extraction.Entities;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Archive;

/// <summary>What makes an entity the same across articles: its type and name.</summary>
internal readonly record struct EntityIdentity(EntityType Type, string Name)
{
    public string TypeWord => Type.Word();

    /// <summary>The name as entities are told apart by: letter case and diacritics aside.</summary>
    public string Key => Slug.Of(Name);
}

/// <summary>Finds the records of the entities that an article names, and makes those that are missing.</summary>
internal static class EntityRegistry
{
    /// <returns>The records in the order of <paramref name="wanted"/>; new ones are added to the context, not saved.</returns>
    public static async Task<IReadOnlyList<Entity>> ResolveAsync(
        NewsDbContext context,
        IReadOnlyList<EntityIdentity> wanted
    )
    {
        var keys = wanted.Select(identity => identity.Key).Distinct().ToList();
        var types = wanted.Select(identity => identity.TypeWord).Distinct().ToList();
        // The type, too, because the index begins with it.
        var known = await context
            .Entities.Where(e => EF.Parameter(types).Contains(e.Type) && EF.Parameter(keys).Contains(e.Key))
            .ToListAsync();
        var byIdentity = known.ToDictionary(e => (e.Type, e.Key));
        var missing = wanted.Where(w => !byIdentity.ContainsKey((w.TypeWord, w.Key))).ToList();
        var taken = missing.Count > 0 ? await TakenSlugsAsync(context, missing) : [];
        foreach (var identity in missing)
        {
            if (byIdentity.ContainsKey((identity.TypeWord, identity.Key)))
                continue;
            var entity = Create(identity, taken);
            byIdentity[(entity.Type, entity.Key)] = entity;
            context.Entities.Add(entity);
        }
        await FollowMergesAsync(context, byIdentity);
        return [.. wanted.Select(w => byIdentity[(w.TypeWord, w.Key)])];
    }

    // A name that a person said means another entity means it in the next article too.
    private static async Task FollowMergesAsync(
        NewsDbContext context,
        Dictionary<(string Type, string Key), Entity> byIdentity
    )
    {
        foreach (var (identity, entity) in byIdentity.ToList())
        {
            var end = entity;
            while (end.MergedIntoId is { } next)
                end = (await context.Entities.FindAsync(next))!;
            byIdentity[identity] = end;
        }
    }

    /// <summary>Stores the new ones among resolved records past the change tracker; they have their ids then.</summary>
    public static Task InsertAsync(NewsDbContext context, IReadOnlyList<Entity> resolved)
    {
        context.ChangeTracker.Clear();
        return context.InsertAsync(resolved.Where(e => e.Id == 0).Distinct().ToList());
    }

    /// <summary>A new record with a slug that no other entity has.</summary>
    public static Entity Create(EntityIdentity identity, ISet<string> taken)
    {
        var slug = Slug.Free(ReadableSlug(identity), taken);
        taken.Add(slug);
        return new Entity
        {
            Slug = slug,
            Type = identity.TypeWord,
            Name = identity.Name,
            Key = identity.Key,
            Revision = 1,
        };
    }

    /// <summary>The slugs that new entities of these names could collide with.</summary>
    public static Task<HashSet<string>> TakenSlugsAsync(
        NewsDbContext context,
        IReadOnlyList<EntityIdentity> identities
    ) => TakenSlugs.FindAsync(context.Entities.Select(e => e.Slug), [.. identities.Select(ReadableSlug)]);

    // A slug of digits alone would be read as an id ("1984").
    private static string ReadableSlug(EntityIdentity identity) =>
        identity.Key.All(char.IsAsciiDigit) ? $"{identity.TypeWord}-{identity.Key}" : identity.Key;
}
