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
        e.ArticleCount,
        e.MentionCount,
        e.Appearances.Where(a => a.Status != FactStatus.Rejected)
            .OrderBy(a => a.PublishedOn)
            .Select(a => (DateOnly?)a.PublishedOn)
            .FirstOrDefault(),
        e.Appearances.Where(a => a.Status != FactStatus.Rejected)
            .OrderByDescending(a => a.PublishedOn)
            .Select(a => (DateOnly?)a.PublishedOn)
            .FirstOrDefault(),
        e.Revision,
        Wire.State(e.Status),
        null,
        null,
        null,
        null,
        null
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
            Wire.State(a.Status),
            Wire.Evidence(a.Evidence),
            Wire.Lost(a.Lost)
        )
    );
}

/// <summary>An entity of an article, before it is put into its article's answer.</summary>
internal sealed record EntityInArticle(long ArticleId, ArticleEntityResponse Entity);
