using NewsApi.Storage;

namespace NewsApi.Archive;

/// <summary>Which slugs of entities are taken, as far as new ones could collide with them.</summary>
internal static class EntitySlugs
{
    /// <summary>The slug that the entity has where no other has it. Of digits alone ("1984") it would be read as an id.</summary>
    public static string Readable(EntityIdentity identity) =>
        identity.Key.All(char.IsAsciiDigit) ? $"{identity.TypeWord}-{identity.Key}" : identity.Key;

    public static Task<HashSet<string>> TakenAsync(NewsDbContext context, IEnumerable<EntityIdentity> identities) =>
        TakenAsync(context, [.. identities.Select(Readable)]);

    public static Task<HashSet<string>> TakenAsync(NewsDbContext context, IReadOnlyCollection<string> slugs) =>
        TakenSlugs.FindAsync(context.Entities.Select(e => e.Slug), slugs);
}
