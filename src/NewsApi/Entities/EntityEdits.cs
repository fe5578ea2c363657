using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Entities;

/// <summary>What a person's request does to the rows of entities.</summary>
internal static class EntityEdits
{
    /// <exception cref="ProblemException">404: no entity has this key. 412: it has changed since it was read.</exception>
    public static async Task<Entity> LoadAsync(NewsDbContext context, ResourceKey key, string? ifMatch = null)
    {
        var entity = await context.Entities.Named(key).FirstOrDefaultAsync();
        if (entity is null)
            throw Problems.EntityNotFound(key);
        if (ifMatch is not null)
            EntityTags.EnsureMatches(ifMatch, (await EntityReader.FindAsync(context, key))!);
        return entity;
    }

    /// <summary>The entity that the request makes; it may bear the name of others from whom it says it is distinct.</summary>
    /// <exception cref="ProblemException">409: there is one of this type and name.</exception>
    public static async Task<Entity> CreateAsync(NewsDbContext context, EntityRequest request)
    {
        var identity = new EntityIdentity(request.Type!.Value, request.Name!.Trim());
        var distinct = await FactEditing.EntitiesAsync(context, request.DistinctFrom ?? [], "distinctFrom");
        var meanings = await NameMeanings.ReadAsync(context, [identity]);
        var meant = meanings.Of(identity);
        if (meant.FirstOrDefault(e => e.Status != FactStatus.Rejected && !distinct.Contains(e)) is { } other)
            throw Duplicate(other);
        var entity = meant is [{ Status: FactStatus.Rejected } deleted]
            ? deleted
            : await meanings.AddAsync(context, identity);
        entity.Status = FactStatus.Confirmed;
        await context.SaveChangesAsync();
        foreach (var one in distinct)
            await EntityDistinctions.AddAsync(context, entity, one);
        return entity;
    }

    public static async Task ApplyAsync(NewsDbContext context, Entity entity, EntityPatch patch)
    {
        // The slug stays: links to it must not break. The key stays too, so that the next article that names it finds it.
        if (patch.Name.IsGiven)
        {
            var name = patch.Name.Value!.Trim();
            await EntityAliases.AddAsync(context, entity, name);
            entity.Name = name;
        }
        if (patch.Type.IsGiven)
            await RetypeAsync(context, entity, new EntityIdentity(patch.Type.Value!.Value, entity.Key));
        entity.Revision++;
        entity.Status =
            patch.Status.IsGiven ? Wire.Status(patch.Status.Value!.Value)
            : patch.Name.IsGiven || patch.Type.IsGiven ? FactStatus.Edited
            : entity.Status;
    }

    public static async Task RemoveEverywhereAsync(NewsDbContext context, Entity entity)
    {
        var id = entity.Id;
        await context
            .Quotes.Where(q => q.SpeakerId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(q => q.SpeakerId, (long?)null));
        await context.Appearances.Where(a => a.EntityId == id).ExecuteDeleteAsync();
        await context.Set<QuoteSubject>().Where(s => s.EntityId == id).ExecuteDeleteAsync();
        await context.Set<EventEntity>().Where(p => p.EntityId == id).ExecuteDeleteAsync();
        entity.Status = FactStatus.Rejected;
        entity.Revision++;
    }

    // What articles name by the old type is still the same entity: readings take one type for another.
    private static async Task RetypeAsync(NewsDbContext context, Entity entity, EntityIdentity wanted)
    {
        if (wanted.TypeWord == entity.Type)
            return;
        var meanings = await NameMeanings.ReadAsync(context, [wanted]);
        await EntityDistinctions.EnsureOthersAreDistinctAsync(context, entity, meanings.Of(wanted));
        var old = EntityAliases.Record(entity, entity.Key, await EntitySlugs.TakenAsync(context, [wanted]));
        (old.Name, old.Homonym) = (entity.Name, entity.Homonym);
        (entity.Type, entity.Homonym) = (wanted.TypeWord, meanings.NextHomonym(wanted));
        // The unique key must be free before another record takes it.
        await context.SaveChangesAsync();
        context.Entities.Add(old);
    }

    internal static ProblemException Duplicate(Entity existing) =>
        new(
            ProblemTypes.DuplicateEntity,
            $"Entity {existing.Id}, {existing.Name}, has this type and name. Merge the two if they are one; say that they are distinct if they are not."
        )
        {
            Members = new Dictionary<string, object> { ["existingId"] = existing.Id },
        };
}
