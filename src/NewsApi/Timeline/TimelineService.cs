using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Http;
using NewsApi.Indexing;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Timeline;

/// <summary>Lists dated events, and takes a person's corrections of them.</summary>
public sealed class TimelineService(
    IDbContextFactory<NewsDbContext> contexts,
    QueryText text,
    TimelineSearch search,
    TimelineHappenings happenings,
    FactEditing editing
)
{
    public async Task<TimelineListResponse> ListAsync(TimelineQuery query, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var words = text.ReadWords(query.Q);
        query = query with { Entity = await context.ByIdAsync(query.Entity, cancellation) };
        if (query.Group == true)
            return await happenings.ListAsync(context, query, words, cancellation);
        return new TimelineListResponse(
            words is null
                ? await query
                    .Apply(context.Timeline.AsNoTracking())
                    .ToPageAsync(query, TimelineOrders.Find(query.Sort)!, TimelineMapping.ToResponse, cancellation)
                : await search.ListAsync(context, query, words, cancellation)
        );
    }

    /// <summary>The events of one article by date; null where there is no such article.</summary>
    public async Task<IReadOnlyList<TimelineEventResponse>?> OfArticleAsync(
        ResourceKey key,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (!await context.Articles.AnyAsync(a => a.Id == key.Id || a.Slug == key.Slug, cancellation))
            return null;
        return await context
            .Timeline.Where(e => e.Article!.Id == key.Id || e.Article.Slug == key.Slug)
            .Where(e => e.Status != FactStatus.Rejected)
            .OrderBy(e => e.SortDay)
            .ThenBy(e => e.Id)
            .Select(TimelineMapping.ToResponse)
            .ToListAsync(cancellation);
    }

    public async Task<TimelineEventResponse?> FindAsync(long id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await FindAsync(context, id);
    }

    /// <summary>Adds an event that a person found; it is confirmed.</summary>
    public Task<TimelineEventResponse> AddAsync(
        ResourceKey articleKey,
        TimelineEventRequest request,
        CancellationToken cancellation
    ) =>
        editing.EditAsync(
            RevisionKind.Timeline,
            context => FactEditing.FindArticleAsync(context, articleKey),
            async (context, article) =>
            {
                var happening = TimelineEdits.New(article, request);
                await TimelineEdits.SetEntitiesAsync(context, happening, request.Entities);
                context.Timeline.Add(happening);
                return happening;
            },
            AnswerAsync,
            cancellation
        );

    /// <summary>Corrects an event; it becomes edited, or what the patch says.</summary>
    public Task<TimelineEventResponse> PatchAsync(
        long id,
        TimelineEventPatch patch,
        string? ifMatch,
        CancellationToken cancellation
    ) =>
        editing.EditAsync(
            RevisionKind.Timeline,
            context => LoadAsync(context, id, ifMatch),
            async (context, happening) =>
            {
                await TimelineEdits.ApplyAsync(context, happening, patch);
                return happening;
            },
            AnswerAsync,
            cancellation
        );

    /// <summary>Rejects an event: it is gone from every list, and no later reading brings it back.</summary>
    public Task DeleteAsync(long id, string? ifMatch, CancellationToken cancellation) =>
        editing.EditAsync(
            RevisionKind.Timeline,
            context => LoadAsync(context, id, ifMatch),
            (_, happening) => Task.FromResult(happening.Status = FactStatus.Rejected),
            (_, _) => Task.FromResult(true),
            cancellation
        );

    private static async Task<(Article Article, TimelineEvent Event)> LoadAsync(
        NewsDbContext context,
        long id,
        string? ifMatch
    )
    {
        var happening = await context
            .Timeline.Include(e => e.Article)
            .Include(e => e.Entities)
            .FirstOrDefaultAsync(e => e.Id == id);
        if (happening is null)
            throw Problems.EventNotFound(id);
        if (ifMatch is not null)
            EntityTags.EnsureMatches(ifMatch, (await FindAsync(context, id))!);
        return (happening.Article!, happening);
    }

    private static async Task<TimelineEventResponse> AnswerAsync(NewsDbContext context, TimelineEvent happening) =>
        (await FindAsync(context, happening.Id))!;

    private static Task<TimelineEventResponse?> FindAsync(NewsDbContext context, long id) =>
        context.Timeline.AsNoTracking().Where(e => e.Id == id).Select(TimelineMapping.ToResponse).FirstOrDefaultAsync();
}
