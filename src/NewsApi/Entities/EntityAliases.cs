using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Extraction.Entities;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Entities;

/// <summary>Names that people give to entities and take from them. The caller saves.</summary>
internal static class EntityAliases
{
    /// <exception cref="ProblemException">409: an entity of whatever type has the name, and is not said to be distinct.</exception>
    public static async Task EnsureFreeAsync(NewsDbContext context, Entity entity, string name)
    {
        var meanings = await NameMeanings.ReadAsync(
            context,
            [.. Enum.GetValues<EntityType>().Select(type => new EntityIdentity(type, name))]
        );
        await EntityDistinctions.EnsureOthersAreDistinctAsync(context, entity, meanings.All);
    }

    /// <summary>Makes the name mean the entity in later articles that have it with the entity's type.</summary>
    /// <exception cref="ProblemException">409: the name is another entity's, which is not said to be distinct.</exception>
    public static async Task AddAsync(NewsDbContext context, Entity entity, string name)
    {
        var identity = new EntityIdentity(Vocabulary.Parse<EntityType>(entity.Type), name);
        await context.RemovedAliases.Where(a => a.EntityId == entity.Id && a.Key == identity.Key).ExecuteDeleteAsync();
        var meanings = await NameMeanings.ReadAsync(context, [identity]);
        var meant = meanings.Of(identity);
        await EntityDistinctions.EnsureOthersAreDistinctAsync(context, entity, meant);
        if (meant.Contains(entity))
            return;
        var record = Record(entity, name, await EntitySlugs.TakenAsync(context, [identity]));
        record.Homonym = meanings.NextHomonym(identity);
        context.Entities.Add(record);
    }

    /// <summary>The record of a further name of the entity.</summary>
    public static Entity Record(Entity entity, string name, ISet<string> takenSlugs)
    {
        var record = EntityRegistry.Create(
            new EntityIdentity(Vocabulary.Parse<EntityType>(entity.Type), name),
            takenSlugs
        );
        (record.MergedInto, record.Successor, record.Status) = (entity, entity, FactStatus.Rejected);
        return record;
    }

    /// <summary>Makes the name mean the entity no more, whether a person gave it or articles did.</summary>
    /// <exception cref="ProblemException">400: it is the entity's own name. 404: it is none of its names.</exception>
    public static async Task RemoveAsync(NewsDbContext context, Entity entity, string alias)
    {
        var key = Slug.Of(alias);
        if (key == Slug.Of(entity.Name))
            throw ProblemException.Field(
                ProblemTypes.InvalidRequest,
                "alias",
                "It is the entity's name: rename the entity first."
            );
        var known = await EntityReader.AliasesAsync(context, entity.Id, CancellationToken.None);
        if (!known.Any(a => Slug.Of(a.Name) == key))
            throw new ProblemException(
                ProblemTypes.AliasNotFound,
                $"{entity.Name} (entity {entity.Id}) is not called '{alias}'."
            );
        // A name that was a name only leaves nothing behind; the record of an entity that was merged stays for the undo.
        await context
            .Entities.Where(e => e.MergedIntoId == entity.Id && e.Key == key)
            .Where(e => !context.Merges.Any(m => m.EntityId == e.Id))
            .ExecuteDeleteAsync();
        context.RemovedAliases.Add(new RemovedAlias { EntityId = entity.Id, Key = key });
    }
}
