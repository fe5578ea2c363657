using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Articles;
using NewsApi.Extraction.Entities;
using NewsApi.Quotes;
using NewsApi.Storage;
using NewsApi.Storage.Model;
using NewsApi.Timeline;

namespace NewsApi.Exports;

/// <summary>Reads some articles with all their facts, rejected ones too: one query for each part.</summary>
internal static class ExportReader
{
    /// <param name="articles">With their bodies, inside the snapshot in which the facts are read.</param>
    public static async Task<IReadOnlyList<ExportedArticleResponse>> AddFactsAsync(
        NewsDbContext context,
        IReadOnlyList<ArticleResponse> articles,
        CancellationToken cancellation
    )
    {
        var ids = articles.Select(a => a.Id).ToList();
        var quotes = await context
            .Quotes.Where(q => ids.Contains(q.ArticleId))
            .OrderBy(q => q.Start)
            .ThenBy(q => q.Id)
            .Select(QuoteMapping.ToResponse)
            .ToListAsync(cancellation);
        var events = await context
            .Timeline.Where(e => ids.Contains(e.ArticleId))
            .OrderBy(e => e.Id)
            .Select(TimelineMapping.ToResponse)
            .ToListAsync(cancellation);
        var appearances = await context
            .Appearances.AsNoTracking()
            .Where(a => ids.Contains(a.ArticleId))
            .ToListAsync(cancellation);
        var notes = await RevisionReader.NotesAsync(context, ids, cancellation);
        var quotesOf = quotes.ToLookup(q => q.ArticleId!.Value, q => q with { Article = null });
        var eventsOf = events.ToLookup(e => e.ArticleId!.Value, e => e with { Article = null });
        var appearancesOf = appearances.ToLookup(a => a.ArticleId);
        var entities = await EntitiesAsync(context, quotes, events, appearances, cancellation);
        return
        [
            .. articles.Select(a =>
                Whole(a, [.. quotesOf[a.Id]], [.. eventsOf[a.Id]], appearancesOf[a.Id], entities) with
                {
                    Note = notes.GetValueOrDefault((a.Id, a.Revision)),
                }
            ),
        ];
    }

    public static ExportedEntityResponse Entity(Entity entity, Appearance? appearance = null) =>
        new(
            entity.Id,
            entity.Slug,
            Vocabulary.Parse<EntityType>(entity.Type),
            entity.Name,
            entity.Key,
            entity.Revision,
            Wire.State(entity.Status),
            entity.Homonym,
            appearance is null
                ? null
                : new ExportedAppearanceResponse(
                    appearance.Salience,
                    Wire.Spans(appearance.Mentions),
                    Wire.State(appearance.Status),
                    Wire.Evidence(appearance.Evidence),
                    Wire.Lost(appearance.Lost)
                )
        );

    private static Task<Dictionary<long, Entity>> EntitiesAsync(
        NewsDbContext context,
        List<QuoteResponse> quotes,
        List<TimelineEventResponse> events,
        List<Appearance> appearances,
        CancellationToken cancellation
    )
    {
        var ids = NamedBy(quotes, events, appearances).ToList();
        return context
            .Entities.AsNoTracking()
            .Where(e => EF.Parameter(ids).Contains(e.Id))
            .ToDictionaryAsync(e => e.Id, cancellation);
    }

    private static IEnumerable<long> NamedBy(
        IEnumerable<QuoteResponse> quotes,
        IEnumerable<TimelineEventResponse> events,
        IEnumerable<Appearance> appearances
    ) =>
        quotes
            .SelectMany(q => q.Speaker?.EntityId is { } speaker ? q.About.Append(speaker) : q.About)
            .Concat(events.SelectMany(e => e.EntityIds))
            .Concat(appearances.Select(a => a.EntityId))
            .Distinct();

    private static ExportedArticleResponse Whole(
        ArticleResponse article,
        List<QuoteResponse> quotes,
        List<TimelineEventResponse> events,
        IEnumerable<Appearance> appearances,
        Dictionary<long, Entity> entities
    )
    {
        var appearanceOf = appearances.ToDictionary(a => a.EntityId);
        return new ExportedArticleResponse(
            article.Id,
            article.Slug,
            article.Title,
            article.Body!,
            article.PublishedOn,
            article.PublishedAt,
            article.Language,
            article.Source,
            article.Url,
            article.Authors,
            article.Tags,
            article.Revision,
            article.CreatedAt,
            article.UpdatedAt,
            new ExportedExtractionResponse(article.Extraction.Version, article.Extraction.Warnings),
            quotes,
            [
                .. NamedBy(quotes, events, appearanceOf.Values)
                    .Order()
                    .Select(id => Entity(entities[id], appearanceOf.GetValueOrDefault(id))),
            ],
            events,
            article.Corrections.Count > 0 ? article.Corrections : null
        );
    }
}
