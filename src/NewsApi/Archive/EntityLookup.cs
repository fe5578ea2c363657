using NewsApi.Http;
using NewsApi.Storage.Model;

namespace NewsApi.Archive;

/// <summary>What a key names among the entities of the archive.</summary>
internal static class EntityLookup
{
    /// <summary>The entity with that id or slug; none where it was deleted or merged.</summary>
    public static IQueryable<Entity> Named(this IQueryable<Entity> entities, ResourceKey key) =>
        entities.Where(e => e.Status != FactStatus.Rejected && (e.Id == key.Id || e.Slug == key.Slug));
}
