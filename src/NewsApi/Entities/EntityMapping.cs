using System.Linq.Expressions;
using NewsApi.Archive;
using NewsApi.Extraction.Entities;
using NewsApi.Storage.Model;

namespace NewsApi.Entities;

/// <summary>Row to answer.</summary>
internal static class EntityMapping
{
    public static readonly Expression<Func<Entity, EntityResponse>> ToResponse = e => new EntityResponse(
        e.Id,
        e.Slug,
        Vocabulary.Parse<EntityType>(e.Type),
        e.Name,
        e.Appearances.Count(a => a.Status != FactStatus.Rejected),
        e.Appearances.Where(a => a.Status != FactStatus.Rejected).Sum(a => a.MentionCount),
        e.Appearances.Where(a => a.Status != FactStatus.Rejected).Min(a => (DateOnly?)a.Article!.PublishedOn),
        e.Appearances.Where(a => a.Status != FactStatus.Rejected).Max(a => (DateOnly?)a.Article!.PublishedOn),
        e.Revision,
        Wire.State(e.Status)
    );

    /// <summary>An appearance, with the article it belongs to beside it.</summary>
    public static readonly Expression<Func<Appearance, EntityInArticle>> InArticleOf = a => new EntityInArticle(
        a.ArticleId,
        new ArticleEntityResponse(
            a.EntityId,
            a.Entity!.Slug,
            Vocabulary.Parse<EntityType>(a.Entity.Type),
            a.Entity.Name,
            a.Salience,
            Wire.Spans(a.Mentions),
            Wire.State(a.Status)
        )
    );
}

/// <summary>An entity of an article, before it is put into its article's answer.</summary>
internal sealed record EntityInArticle(long ArticleId, ArticleEntityResponse Entity);
