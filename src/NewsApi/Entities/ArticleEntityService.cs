using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Entities;

/// <summary>Lists the entities of one article, and takes a person's corrections of them.</summary>
public sealed class ArticleEntityService(IDbContextFactory<NewsDbContext> contexts, FactEditing editing)
{
    /// <summary>The entities of one article, most salient first; null where there is no such article.</summary>
    public async Task<IReadOnlyList<ArticleEntityResponse>?> ListAsync(ResourceKey key, CancellationToken cancellation)
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

    /// <summary>Adds an entity that a person found in an article; it is confirmed.</summary>
    public Task<ArticleEntityResponse> AddAsync(
        ResourceKey articleKey,
        ArticleEntityRequest request,
        CancellationToken cancellation
    ) =>
        EditAsync(
            articleKey,
            async (context, article) =>
            {
                var entity = await AppearanceEdits.ResolveAsync(context, request);
                return await AppearanceEdits.AddMentionsAsync(context, article, entity, request.Mentions!);
            },
            cancellation
        );

    /// <summary>Says that the article means another entity: mentions, quotes and events of the one are the other's.</summary>
    /// <exception cref="ProblemException">400: it is the same entity, or the other one does not exist. 404: the article does not name the entity.</exception>
    public Task<ArticleEntityResponse> MoveAsync(
        ResourceKey articleKey,
        ResourceKey entityKey,
        AppearanceMoveRequest request,
        CancellationToken cancellation
    ) =>
        EditAsync(
            articleKey,
            async (context, article) =>
            {
                var entity = await EntityEdits.LoadAsync(context, entityKey);
                var other = await FactEditing.EntityAsync(context, request.To!, "to");
                if (other == entity)
                    throw ProblemException.Field(ProblemTypes.InvalidRequest, "to", "It is the same entity.");
                return await AppearanceEdits.MoveAsync(context, article, entity, other);
            },
            cancellation
        );

    private Task<ArticleEntityResponse> EditAsync(
        ResourceKey articleKey,
        Func<NewsDbContext, Article, Task<Appearance>> edit,
        CancellationToken cancellation
    ) =>
        editing.EditAsync(
            RevisionKind.Entities,
            context => FactEditing.FindArticleAsync(context, articleKey),
            edit,
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
}
