using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Entities;

/// <summary>Lists entities, and takes a person's corrections of them.</summary>
public sealed class EntityService(IDbContextFactory<NewsDbContext> contexts, ArchiveWriter writer, FactEditing editing)
{
    /// <summary>Entities that an article names, and those that a person made.</summary>
    public async Task<ListResponse<EntityResponse>> ListAsync(EntityQuery query, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var entities = context
            .Entities.AsNoTracking()
            .Where(e => e.Status == FactStatus.Confirmed || (e.Status != FactStatus.Rejected && e.ArticleCount > 0));
        if (query.EntityType?.Word() is { } type)
            entities = entities.Where(e => e.Type == type);
        // The key is the name without letter case and diacritics.
        if (query.Name is { } name && Slug.Of(name) is var part)
            entities = entities.Where(e => e.Key.Contains(part));
        return await entities.ToPageAsync(
            query,
            EntityOrders.Find(query.Sort)!,
            EntityMapping.ToResponse,
            cancellation
        );
    }

    public async Task<EntityResponse?> FindAsync(ResourceKey key, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await EntityReader.FindAsync(context, key, cancellation);
    }

    /// <summary>The id of the entity that a merged one leads to; null where none was merged under this key.</summary>
    public async Task<long?> SuccessorAsync(ResourceKey key, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context
            .Entities.Where(e => e.Id == key.Id || e.Slug == key.Slug)
            .Select(e => e.SuccessorId)
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Makes an entity by hand.</summary>
    /// <exception cref="ProblemException">409: there is one of this type and name.</exception>
    public Task<EntityResponse> CreateAsync(EntityRequest request, CancellationToken cancellation) =>
        WriteAsync(context => EntityEdits.CreateAsync(context, request), cancellation);

    /// <summary>Corrects an entity's name, type or status; every article that shows it gets a new revision.</summary>
    /// <exception cref="ProblemException">409: another entity has this type and name.</exception>
    public Task<EntityResponse> PatchAsync(
        ResourceKey key,
        EntityPatch patch,
        string? ifMatch,
        CancellationToken cancellation
    ) =>
        WriteAsync(
            async context =>
            {
                var entity = await EntityEdits.LoadAsync(context, key, ifMatch);
                await editing.RaiseArticlesAsync(context, entity.Id);
                await EntityEdits.ApplyAsync(context, entity, patch);
                return entity;
            },
            cancellation
        );

    /// <summary>Deletes an entity from every article; no later reading brings it back.</summary>
    public Task DeleteAsync(ResourceKey key, string? ifMatch, CancellationToken cancellation) =>
        writer.WriteAsync(
            async context =>
            {
                var entity = await EntityEdits.LoadAsync(context, key, ifMatch);
                await editing.RaiseArticlesAsync(context, entity.Id);
                await EntityEdits.RemoveEverywhereAsync(context, entity);
                await context.SaveChangesAsync();
                return true;
            },
            cancellation
        );

    /// <summary>Makes a name mean the entity in later articles.</summary>
    /// <exception cref="ProblemException">409: the name is another entity's.</exception>
    public Task<EntityResponse> AddAliasAsync(
        ResourceKey key,
        EntityAliasRequest request,
        CancellationToken cancellation
    ) =>
        WriteAsync(
            async context =>
            {
                var entity = await EntityEdits.LoadAsync(context, key);
                var name = request.Name!.Trim();
                await EntityAliases.EnsureFreeAsync(context, entity, name);
                await EntityAliases.AddAsync(context, entity, name);
                entity.Revision++;
                return entity;
            },
            cancellation
        );

    /// <summary>Makes a name mean the entity no more.</summary>
    /// <exception cref="ProblemException">404: it is none of its names.</exception>
    public Task<EntityResponse> RemoveAliasAsync(ResourceKey key, string alias, CancellationToken cancellation) =>
        WriteAsync(
            async context =>
            {
                var entity = await EntityEdits.LoadAsync(context, key);
                await EntityAliases.RemoveAsync(context, entity, alias);
                entity.Revision++;
                return entity;
            },
            cancellation
        );

    /// <summary>Says that two entities are not one, or takes that back.</summary>
    /// <exception cref="ProblemException">400: it is the same entity.</exception>
    public Task<EntityResponse> DistinguishAsync(
        ResourceKey key,
        ResourceKey otherKey,
        bool areDistinct,
        CancellationToken cancellation
    ) =>
        WriteAsync(
            async context =>
            {
                var entity = await EntityEdits.LoadAsync(context, key);
                var other = await EntityEdits.LoadAsync(context, otherKey);
                if (other == entity)
                    throw ProblemException.Field(ProblemTypes.InvalidRequest, "other", "It is the same entity.");
                await (
                    areDistinct
                        ? EntityDistinctions.AddAsync(context, entity, other)
                        : EntityDistinctions.RemoveAsync(context, entity, other)
                );
                return entity;
            },
            cancellation
        );

    /// <summary>Moves all facts of an entity to another one; its id then leads there.</summary>
    /// <exception cref="ProblemException">400: it is the same entity, or the other one does not exist. 409: they are said to be distinct.</exception>
    public Task<EntityResponse> MergeAsync(
        ResourceKey key,
        EntityMergeRequest request,
        CancellationToken cancellation
    ) =>
        WriteAsync(
            async context =>
            {
                var source = await EntityEdits.LoadAsync(context, key);
                var target = await FactEditing.EntityAsync(context, request.Into!, "into");
                if (target == source)
                    throw ProblemException.Field(ProblemTypes.InvalidRequest, "into", "It is the same entity.");
                await EntityDistinctions.EnsureMayMergeAsync(context, source, target);
                await editing.RaiseArticlesAsync(context, source.Id);
                await EntityMerge.ApplyAsync(context, source, target);
                return target;
            },
            cancellation
        );

    /// <summary>Takes a merge back: the entity has its own facts again.</summary>
    /// <exception cref="ProblemException">404: no merged entity has this key.</exception>
    public Task<EntityResponse> UndoMergeAsync(ResourceKey key, CancellationToken cancellation) =>
        WriteAsync(
            async context =>
            {
                var source =
                    await context
                        .Entities.Include(e => e.Successor)
                        .Where(e => context.Merges.Any(m => m.EntityId == e.Id))
                        .FirstOrDefaultAsync(e => e.Id == key.Id || e.Slug == key.Slug)
                    ?? throw Problems.EntityNotFound(key);
                await editing.RaiseArticlesAsync(context, source.SuccessorId!.Value);
                await EntityMerge.UndoAsync(context, source, source.Successor!);
                return source;
            },
            cancellation
        );

    private Task<EntityResponse> WriteAsync(Func<NewsDbContext, Task<Entity>> write, CancellationToken cancellation) =>
        writer.WriteAsync(
            async context =>
            {
                var entity = await write(context);
                await context.SaveChangesAsync();
                return (await EntityReader.FindAsync(context, new ResourceKey(entity.Id, null)))!;
            },
            cancellation
        );
}
