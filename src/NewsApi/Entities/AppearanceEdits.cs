using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Entities;

/// <summary>What a person's request does to the entities of one article.</summary>
internal static class AppearanceEdits
{
    /// <summary>The entity that the request names, made where it does not exist.</summary>
    public static async Task<Entity> ResolveAsync(NewsDbContext context, ArticleEntityRequest request)
    {
        if (request.Entity is { } key)
            return await FactEditing.EntityAsync(context, key, "entity");
        var identity = new EntityIdentity(request.Type!.Value, request.Name!.Trim());
        var entity = await EntityRegistry.ResolveAsync(context, identity);
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
                PublishedOn = article.PublishedOn,
                Mentions = [],
            };
            context.Appearances.Add(appearance);
        }
        appearance.Mentions = [.. appearance.Mentions.Union(mentions).OrderBy(m => m.Start)];
        appearance.MentionCount = appearance.Mentions.Count;
        appearance.Status = FactStatus.Confirmed;
        if (appearance.Evidence == EvidenceState.Orphaned)
            (appearance.Evidence, appearance.Lost) = (null, null);
        return appearance;
    }

    /// <summary>Gives the article's mentions, quotes and events of one entity to another; the mentions are confirmed.</summary>
    /// <exception cref="ProblemException">404: the article does not name the entity.</exception>
    public static async Task<Appearance> MoveAsync(NewsDbContext context, Article article, Entity entity, Entity other)
    {
        var appearances = await context
            .Appearances.Where(a => a.ArticleId == article.Id && (a.EntityId == entity.Id || a.EntityId == other.Id))
            .ToListAsync();
        var own =
            appearances.Find(a => a.EntityId == entity.Id && a.Status != FactStatus.Rejected)
            ?? throw new ProblemException(
                ProblemTypes.EntityNotFound,
                $"Article {article.Id} does not name {entity.Name} (entity {entity.Id})."
            );
        var moved = Appearances.Move(context, own, appearances.Find(a => a.EntityId == other.Id), other.Id);
        moved.Status = FactStatus.Confirmed;
        var quotes = context.Quotes.Where(q => q.ArticleId == article.Id);
        await quotes
            .Where(q => q.SpeakerId == entity.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(q => q.SpeakerId, other.Id));
        await EntityLinks.MoveSubjectsAsync(context, await quotes.Select(q => q.Id).ToListAsync(), entity.Id, other.Id);
        await EntityLinks.MoveParticipationsAsync(
            context,
            await context.Timeline.Where(e => e.ArticleId == article.Id).Select(e => e.Id).ToListAsync(),
            entity.Id,
            other.Id
        );
        return moved;
    }
}
