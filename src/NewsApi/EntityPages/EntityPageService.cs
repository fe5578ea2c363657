using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Articles;
using NewsApi.Entities;
using NewsApi.Http;
using NewsApi.Quotes;
using NewsApi.Storage;
using NewsApi.Storage.Model;
using NewsApi.Timeline;

namespace NewsApi.EntityPages;

/// <summary>Gathers what the archive has on one entity from the lists of the other resources.</summary>
public sealed class EntityPageService(
    IDbContextFactory<NewsDbContext> contexts,
    EntityService entities,
    ArticleReader articles,
    QuoteService quotes,
    TimelineService timeline
)
{
    private const int DefaultRelated = 20;
    private const int MostRelated = 100;

    public async Task<ListResponse<ArticleResponse>> ArticlesAsync(
        ResourceKey key,
        EntityArticlesQuery query,
        CancellationToken cancellation
    )
    {
        var id = await IdAsync(key, cancellation);
        var filter = new ArticleQuery
        {
            Entity = [Text(id)],
            From = query.From,
            To = query.To,
            Duplicates = query.Duplicates,
            Page = query.Page,
            PageSize = query.PageSize,
            Cursor = query.Cursor,
        };
        return await articles.ListAsync(filter, cancellation);
    }

    public async Task<ListResponse<QuoteResponse>> QuotesAsync(
        ResourceKey key,
        EntityQuotesQuery query,
        CancellationToken cancellation
    )
    {
        IReadOnlyList<string> id = [Text(await IdAsync(key, cancellation))];
        var filter = new QuoteQuery
        {
            Speaker = query.Role is QuoteRole.Speaker ? id : null,
            About = query.Role is QuoteRole.Subject ? id : null,
            Entity = query.Role is null ? id : null,
            From = query.From,
            To = query.To,
            Page = query.Page,
            PageSize = query.PageSize,
            Cursor = query.Cursor,
        };
        return await quotes.ListAsync(filter, cancellation);
    }

    public async Task<TimelineListResponse> TimelineAsync(
        ResourceKey key,
        EntityTimelineQuery query,
        CancellationToken cancellation
    ) => await timeline.ListAsync(query.ToTimelineQuery(Text(await IdAsync(key, cancellation))), cancellation);

    public async Task<ListResponse<EntityMentionsResponse>> MentionsAsync(
        ResourceKey key,
        EntityPageQuery query,
        CancellationToken cancellation
    )
    {
        var id = await IdAsync(key, cancellation);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var appearances = context
            .Appearances.AsNoTracking()
            .Where(a => a.EntityId == id && a.Status != FactStatus.Rejected)
            .Where(a => query.From == null || a.PublishedOn >= query.From)
            .Where(a => query.To == null || a.PublishedOn <= query.To);
        var page = await appearances.ToPageAsync(query, MentionMapping.Order, MentionMapping.ToRow, cancellation);
        return new(
            [.. page.Items.Select(MentionMapping.ToResponse)],
            page.Total,
            page.Page,
            page.PageSize,
            page.NextCursor
        );
    }

    public async Task<IReadOnlyList<RelatedEntityResponse>> RelatedAsync(
        ResourceKey key,
        int? limit,
        CancellationToken cancellation
    )
    {
        if (limit is < 1 or > MostRelated)
            throw ProblemException.Field(
                ProblemTypes.InvalidRequest,
                "limit",
                $"'limit' must be between 1 and {MostRelated}."
            );
        var id = await IdAsync(key, cancellation);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await RelatedEntities.OfAsync(context, id, limit ?? DefaultRelated, cancellation);
    }

    private async Task<long> IdAsync(ResourceKey key, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Entities.Named(key).Select(e => (long?)e.Id).FirstOrDefaultAsync(cancellation)
            ?? await entities.SuccessorAsync(key, cancellation)
            ?? throw Problems.EntityNotFound(key);
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
