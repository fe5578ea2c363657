using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Entities;

/// <summary>What a person's request does to the rows of entities.</summary>
internal static class EntityEdits
{
    /// <summary>The entity that the request names, made where it does not exist.</summary>
    public static async Task<Entity> ResolveAsync(NewsDbContext context, ArticleEntityRequest request)
    {
        if (request.Entity is { } key)
            return await FactEditing.EntityAsync(context, key, "entity");
        var identity = new EntityIdentity(request.Type!.Value, request.Name!.Trim());
        var entity = (await EntityRegistry.ResolveAsync(context, [identity]))[0];
        if (entity.Status == FactStatus.Rejected)
            entity.Status = FactStatus.Auto;
        return entity;
    }

    /// <summary>Adds mentions to the entity's appearance in the article; characters that name another entity are refused.</summary>
    public static async Task<Appearance> AddMentionsAsync(
        NewsDbContext context,
        Article article,
        Entity entity,
        IReadOnlyList<SpanRequest> spans
    )
    {
        var mentions = spans.Select(span => Evidence.Of(article.Body, span, "mentions")).ToList();
        var appearances = await context
            .Appearances.Include(a => a.Entity)
            .Where(a => a.ArticleId == article.Id)
            .ToListAsync();
        var appearance = appearances.Find(a => a.Entity == entity);
        foreach (var other in appearances.Where(a => a != appearance && a.Status != FactStatus.Rejected))
        {
            if (
                other.Mentions.FirstOrDefault(m => mentions.Exists(n => n.Start < m.End && m.Start < n.End)) is
                { } taken
            )
                throw ProblemException.Field(
                    ProblemTypes.InvalidRequest,
                    "mentions",
                    $"{taken.Start}..{taken.End} already names {other.Entity!.Name} (entity {other.EntityId})."
                );
        }
        if (appearance is null)
        {
            appearance = new Appearance
            {
                ArticleId = article.Id,
                Entity = entity,
                Mentions = [],
            };
            context.Appearances.Add(appearance);
        }
        appearance.Mentions = [.. appearance.Mentions.Union(mentions).OrderBy(m => m.Start)];
        appearance.MentionCount = appearance.Mentions.Count;
        appearance.Status = FactStatus.Confirmed;
        return appearance;
    }

    public static async Task ApplyAsync(NewsDbContext context, Entity entity, EntityPatch patch)
    {
        entity.Name = patch.Name.Or(entity.Name)!.Trim();
        entity.Type = patch.Type.IsGiven ? patch.Type.Value!.Value.Word() : entity.Type;
        // The slug stays: links to it must not break. The key stays too, so that the next article that names it finds it.
        var (type, key) = (entity.Type, Slug.Of(entity.Name));
        var other = await context.Entities.FirstOrDefaultAsync(e =>
            e.Id != entity.Id
            && e.Status != FactStatus.Rejected
            && e.Type == type
            && (e.Key == key || e.Key == entity.Key)
        );
        if (other is not null)
            throw EntityService.Duplicate(other);
        entity.Revision++;
        entity.Status =
            patch.Status.IsGiven ? Wire.Status(patch.Status.Value!.Value)
            : patch.Name.IsGiven || patch.Type.IsGiven ? FactStatus.Edited
            : entity.Status;
    }

    public static async Task RemoveEverywhereAsync(NewsDbContext context, Entity entity)
    {
        var quotes = await context.Quotes.Where(q => q.SpeakerId == entity.Id).ToListAsync();
        quotes.ForEach(quote => quote.SpeakerId = null);
        context.Appearances.RemoveRange(await context.Appearances.Where(a => a.EntityId == entity.Id).ToListAsync());
        context.RemoveRange(await context.Set<QuoteSubject>().Where(s => s.EntityId == entity.Id).ToListAsync());
        context.RemoveRange(await context.Set<EventEntity>().Where(p => p.EntityId == entity.Id).ToListAsync());
        entity.Status = FactStatus.Rejected;
        entity.Revision++;
    }
}
