using Microsoft.EntityFrameworkCore;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Archive;

/// <summary>What every correction of a fact has in common: it is a change of its article.</summary>
public sealed class FactEditing(ArchiveWriter writer, TimeProvider clock)
{
    /// <summary>Runs the correction in a transaction and raises the article's revision in it.</summary>
    /// <param name="correct">Changes tracked rows; gives the article and the fact that it changed.</param>
    /// <param name="answer">What is answered once all is saved.</param>
    public Task<TAnswer> EditAsync<TFact, TAnswer>(
        Func<NewsDbContext, Task<(Article Article, TFact Fact)>> correct,
        Func<NewsDbContext, TFact, Task<TAnswer>> answer,
        CancellationToken cancellation
    ) =>
        writer.WriteAsync(
            async context =>
            {
                var (article, fact) = await correct(context);
                Touch(context, article);
                await context.SaveChangesAsync();
                return await answer(context, fact);
            },
            cancellation
        );

    /// <summary>Raises the revision of an article that shows something changed, and logs the change.</summary>
    public void Touch(NewsDbContext context, Article article)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        article.Revision++;
        article.UpdatedAt = now;
        context.Changes.Add(
            new Change
            {
                ArticleId = article.Id,
                Kind = ChangeKind.Updated,
                At = now,
            }
        );
    }

    /// <summary>The same for every article that shows the entity, however many they are.</summary>
    public async Task TouchArticlesAsync(NewsDbContext context, long entity)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var articles = await context
            .Appearances.Where(a => a.EntityId == entity)
            .Select(a => a.ArticleId)
            .Union(context.Quotes.Where(q => q.SpeakerId == entity).Select(q => q.ArticleId))
            .Union(context.Quotes.Where(q => q.About.Any(s => s.EntityId == entity)).Select(q => q.ArticleId))
            .Union(context.Timeline.Where(e => e.Entities.Any(p => p.EntityId == entity)).Select(e => e.ArticleId))
            .Order()
            .ToListAsync();
        await context
            .Articles.Where(a => EF.Parameter(articles).Contains(a.Id))
            .ExecuteUpdateAsync(set =>
                set.SetProperty(a => a.Revision, a => a.Revision + 1).SetProperty(a => a.UpdatedAt, now)
            );
        context.Changes.AddRange(
            articles.Select(id => new Change
            {
                ArticleId = id,
                Kind = ChangeKind.Updated,
                At = now,
            })
        );
    }

    /// <exception cref="ProblemException">404: no article has this key.</exception>
    public static async Task<Article> ArticleAsync(NewsDbContext context, ResourceKey key) =>
        await context.Articles.FirstOrDefaultAsync(a => a.Id == key.Id || a.Slug == key.Slug)
        ?? throw Problems.ArticleNotFound(key);

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
