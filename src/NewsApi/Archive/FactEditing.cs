using Microsoft.EntityFrameworkCore;
using NewsApi.Archive.Revisions;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Archive;

/// <summary>What every correction of a fact has in common: it is a change of its article.</summary>
public sealed class FactEditing(ArchiveWriter writer, RevisionLog revisions)
{
    /// <summary>Runs the correction in a transaction and raises the article's revision in it.</summary>
    /// <param name="find">Finds what is to be corrected, and its article; both are tracked, and nothing is changed yet.</param>
    /// <param name="correct">Changes tracked rows; gives the fact that it changed.</param>
    /// <param name="answer">What is answered once all is saved.</param>
    public Task<TAnswer> EditAsync<TFound, TFact, TAnswer>(
        RevisionKind kind,
        Func<NewsDbContext, Task<(Article Article, TFound Found)>> find,
        Func<NewsDbContext, TFound, Task<TFact>> correct,
        Func<NewsDbContext, TFact, Task<TAnswer>> answer,
        CancellationToken cancellation
    ) =>
        writer.WriteAsync(
            async context =>
            {
                var (article, found) = await find(context);
                await revisions.RaiseAsync(context, article, kind);
                var fact = await correct(context, found);
                await context.SaveChangesAsync();
                return await answer(context, fact);
            },
            cancellation
        );

    /// <summary>Raises the revision of every article that shows the entity, however many they are; before the entity changes.</summary>
    public async Task RaiseArticlesAsync(NewsDbContext context, long entity)
    {
        var articles = await context
            .Appearances.Where(a => a.EntityId == entity)
            .Select(a => a.ArticleId)
            .Union(context.Quotes.Where(q => q.SpeakerId == entity).Select(q => q.ArticleId))
            .Union(context.Quotes.Where(q => q.About.Any(s => s.EntityId == entity)).Select(q => q.ArticleId))
            .Union(context.Timeline.Where(e => e.Entities.Any(p => p.EntityId == entity)).Select(e => e.ArticleId))
            .Order()
            .ToListAsync();
        await revisions.RaiseAsync(context, articles, RevisionKind.Entity);
    }

    /// <exception cref="ProblemException">404: no article has this key.</exception>
    public static async Task<(Article Article, Article Found)> FindArticleAsync(NewsDbContext context, ResourceKey key)
    {
        var article =
            await context.Articles.FirstOrDefaultAsync(a => a.Id == key.Id || a.Slug == key.Slug)
            ?? throw Problems.ArticleNotFound(key);
        return (article, article);
    }

    /// <exception cref="ProblemException">400: the field names an entity that does not exist.</exception>
    public static async Task<Entity> EntityAsync(NewsDbContext context, string text, string field)
    {
        var key = ResourceKey.Parse(text);
        return await context.Entities.Named(key).FirstOrDefaultAsync()
            ?? throw ProblemException.Field(
                ProblemTypes.InvalidRequest,
                field,
                $"No entity has the id or slug '{text}'."
            );
    }

    public static async Task<IReadOnlyList<Entity>> EntitiesAsync(
        NewsDbContext context,
        IReadOnlyList<string> texts,
        string field
    )
    {
        var entities = new List<Entity>();
        foreach (var text in texts)
            entities.Add(await EntityAsync(context, text, field));
        return [.. entities.Distinct()];
    }
}
