using Microsoft.EntityFrameworkCore;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Entities;

/// <summary>Who is not one, as people say. The caller saves.</summary>
internal static class EntityDistinctions
{
    public static async Task AddAsync(NewsDbContext context, Entity one, Entity other)
    {
        var pair = Distinction.Of(one.Id, other.Id);
        if (await context.Distinctions.AnyAsync(d => d.EntityId == pair.EntityId && d.OtherId == pair.OtherId))
            return;
        context.Distinctions.Add(pair);
        one.Revision++;
        other.Revision++;
    }

    public static async Task RemoveAsync(NewsDbContext context, Entity one, Entity other)
    {
        if (await Between(context, one.Id, other.Id).ToListAsync() is not { Count: > 0 } pairs)
            return;
        context.Distinctions.RemoveRange(pairs);
        one.Revision++;
        other.Revision++;
    }

    /// <exception cref="ProblemException">409: a person said that the two are not one.</exception>
    public static async Task EnsureMayMergeAsync(NewsDbContext context, Entity source, Entity target)
    {
        if (await Between(context, source.Id, target.Id).AnyAsync())
            throw new ProblemException(
                ProblemTypes.DistinctEntities,
                $"{source.Name} (entity {source.Id}) and {target.Name} (entity {target.Id}) are said to be distinct."
            );
    }

    /// <exception cref="ProblemException">409: the name is that of another entity too, and nobody said that they are distinct.</exception>
    public static async Task EnsureOthersAreDistinctAsync(
        NewsDbContext context,
        Entity entity,
        IReadOnlyList<Entity> others
    )
    {
        foreach (var other in others.Where(other => other != entity && other.Status != FactStatus.Rejected))
        {
            if (!await Between(context, entity.Id, other.Id).AnyAsync())
                throw EntityEdits.Duplicate(other);
        }
    }

    /// <summary>The ids of those that the entity is said to be distinct from, as they are now.</summary>
    public static Task<List<long>> OfAsync(NewsDbContext context, long entity, CancellationToken cancellation) =>
        context
            .Distinctions.Where(d => (d.Entity!.SuccessorId ?? d.EntityId) == entity)
            .Select(d => d.Other!.SuccessorId ?? d.OtherId)
            .Union(
                context
                    .Distinctions.Where(d => (d.Other!.SuccessorId ?? d.OtherId) == entity)
                    .Select(d => d.Entity!.SuccessorId ?? d.EntityId)
            )
            .Order()
            .ToListAsync(cancellation);

    // What is said of an entity holds for the one that it was merged into.
    private static IQueryable<Distinction> Between(NewsDbContext context, long one, long other) =>
        context.Distinctions.Where(d =>
            ((d.Entity!.SuccessorId ?? d.EntityId) == one && (d.Other!.SuccessorId ?? d.OtherId) == other)
            || ((d.Entity!.SuccessorId ?? d.EntityId) == other && (d.Other!.SuccessorId ?? d.OtherId) == one)
        );
}
