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
        var entities = context.Entities.AsNoTracking().Where(e => e.Status != FactStatus.Rejected);
        entities = entities.Where(e =>
            e.Status == FactStatus.Confirmed || e.Appearances.Any(a => a.Status != FactStatus.Rejected)
        );
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

    /// <summary>The entities of one article, most salient first; null where there is no such article.</summary>
    public async Task<IReadOnlyList<ArticleEntityResponse>?> OfArticleAsync(
        ResourceKey key,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (!await context.Articles.AnyAsync(a => a.Id == key.Id || a.Slug == key.Slug, cancellation))
            return null;
        var entities = await context
            .Appearances.AsNoTracking()
            .Where(a => a.Article!.Id == key.Id || a.Article.Slug == key.Slug)
            .Where(a => a.Status != FactStatus.Rejected)
            .OrderByDescending(a => a.Salience)
            .ThenBy(a => a.EntityId)
            .Select(EntityMapping.InArticleOf)
            .ToListAsync(cancellation);
        return [.. entities.Select(e => e.Entity)];
    }

    public async Task<EntityResponse?> FindAsync(ResourceKey key, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await FindAsync(context, key);
    }

    /// <summary>Makes an entity by hand.</summary>
    /// <exception cref="ProblemException">409: there is one of this type and name.</exception>
    public Task<EntityResponse> CreateAsync(EntityRequest request, CancellationToken cancellation) =>
        writer.WriteAsync(
            async context =>
            {
                var identity = new EntityIdentity(request.Type!.Value, request.Name!.Trim());
                var entity = (await EntityRegistry.ResolveAsync(context, [identity]))[0];
                if (entity.Id != 0 && entity.Status != FactStatus.Rejected)
                    throw Duplicate(entity);
                entity.Status = FactStatus.Confirmed;
                await context.SaveChangesAsync();
                return (await FindAsync(context, new ResourceKey(entity.Id, null)))!;
            },
            cancellation
        );

    /// <summary>Adds an entity that a person found in an article; it is confirmed.</summary>
    public Task<ArticleEntityResponse> AddToArticleAsync(
        ResourceKey articleKey,
        ArticleEntityRequest request,
        CancellationToken cancellation
    ) =>
        editing.EditAsync(
            async context =>
            {
                var article = await FactEditing.ArticleAsync(context, articleKey);
                var entity = await EntityEdits.ResolveAsync(context, request);
                var appearance = await EntityEdits.AddMentionsAsync(context, article, entity, request.Mentions!);
                return (article, appearance);
            },
            async (context, appearance) =>
                (
                    await context
                        .Appearances.AsNoTracking()
                        .Where(a => a.ArticleId == appearance.ArticleId && a.EntityId == appearance.EntityId)
                        .Select(EntityMapping.InArticleOf)
                        .SingleAsync()
                ).Entity,
            cancellation
        );

    /// <summary>Corrects an entity's name, type or status; every article that shows it gets a new revision.</summary>
    /// <exception cref="ProblemException">409: another entity has this type and name.</exception>
    public Task<EntityResponse> PatchAsync(
        ResourceKey key,
        EntityPatch patch,
        string? ifMatch,
        CancellationToken cancellation
    ) =>
        writer.WriteAsync(
            async context =>
            {
                var entity = await LoadAsync(context, key, ifMatch);
                await EntityEdits.ApplyAsync(context, entity, patch);
                await TouchArticlesAsync(context, entity);
                await context.SaveChangesAsync();
                return (await FindAsync(context, new ResourceKey(entity.Id, null)))!;
            },
            cancellation
        );

    /// <summary>Deletes an entity from every article; no later reading brings it back.</summary>
    public Task DeleteAsync(ResourceKey key, string? ifMatch, CancellationToken cancellation) =>
        writer.WriteAsync(
            async context =>
            {
                var entity = await LoadAsync(context, key, ifMatch);
                await TouchArticlesAsync(context, entity);
                await EntityEdits.RemoveEverywhereAsync(context, entity);
                await context.SaveChangesAsync();
                return true;
            },
            cancellation
        );

    /// <summary>Moves all facts of an entity to another one; its id then leads there.</summary>
    /// <exception cref="ProblemException">400: it is the same entity, or the other one does not exist. 404: there is no such entity.</exception>
    public Task<EntityResponse> MergeAsync(
        ResourceKey key,
        EntityMergeRequest request,
        CancellationToken cancellation
    ) =>
        writer.WriteAsync(
            async context =>
            {
                var source = await LoadAsync(context, key, ifMatch: null);
                var target = await FactEditing.EntityAsync(context, request.Into!, "into");
                if (target == source)
                    throw ProblemException.Field(ProblemTypes.InvalidRequest, "into", "It is the same entity.");
                await TouchArticlesAsync(context, source);
                await EntityMerge.ApplyAsync(context, source, target);
                await context.SaveChangesAsync();
                return (await FindAsync(context, new ResourceKey(target.Id, null)))!;
            },
            cancellation
        );

    /// <summary>Takes a merge back: the entity has its own facts again.</summary>
    /// <exception cref="ProblemException">404: no merged entity has this key.</exception>
    public Task<EntityResponse> UndoMergeAsync(ResourceKey key, CancellationToken cancellation) =>
        writer.WriteAsync(
            async context =>
            {
                var source =
                    await context
                        .Entities.Include(e => e.MergedInto)
                        .FirstOrDefaultAsync(e => e.MergedIntoId != null && (e.Id == key.Id || e.Slug == key.Slug))
                    ?? throw Problems.EntityNotFound(key);
                await TouchArticlesAsync(context, source.MergedInto!);
                await EntityMerge.UndoAsync(context, source, source.MergedInto!);
                await context.SaveChangesAsync();
                return (await FindAsync(context, new ResourceKey(source.Id, null)))!;
            },
            cancellation
        );

    /// <summary>The id of the entity that a merged one leads to; null where none was merged under this key.</summary>
    public async Task<long?> SuccessorAsync(ResourceKey key, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var next = await context
            .Entities.Where(e => e.Id == key.Id || e.Slug == key.Slug)
            .Select(e => e.MergedIntoId)
            .FirstOrDefaultAsync(cancellation);
        var last = next;
        while (next is not null)
        {
            last = next;
            next = await context
                .Entities.Where(e => e.Id == last)
                .Select(e => e.MergedIntoId)
                .FirstOrDefaultAsync(cancellation);
        }
        return last;
    }

    private async Task TouchArticlesAsync(NewsDbContext context, Entity entity)
    {
        var articles = await context
            .Articles.Where(a =>
                a.Appearances.Any(x => x.EntityId == entity.Id) || a.Quotes.Any(q => q.SpeakerId == entity.Id)
            )
            .ToListAsync();
        articles.ForEach(article => editing.Touch(context, article));
    }

    private static async Task<Entity> LoadAsync(NewsDbContext context, ResourceKey key, string? ifMatch)
    {
        var entity = await context.Entities.Named(key).FirstOrDefaultAsync();
        if (entity is null)
            throw Problems.EntityNotFound(key);
        if (ifMatch is not null)
            EntityTags.EnsureMatches(ifMatch, (await FindAsync(context, key))!);
        return entity;
    }

    private static Task<EntityResponse?> FindAsync(NewsDbContext context, ResourceKey key) =>
        context.Entities.AsNoTracking().Named(key).Select(EntityMapping.ToResponse).FirstOrDefaultAsync();

    internal static ProblemException Duplicate(Entity existing) =>
        new(ProblemTypes.DuplicateEntity, $"Entity {existing.Id} has this type and name.")
        {
            Members = new Dictionary<string, object> { ["existingId"] = existing.Id },
        };
}
