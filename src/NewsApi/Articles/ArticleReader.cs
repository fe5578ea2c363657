using Microsoft.EntityFrameworkCore;
using NewsApi.Entities;
using NewsApi.Http;
using NewsApi.Quotes;
using NewsApi.Storage;
using NewsApi.Storage.Model;
using NewsApi.Timeline;

namespace NewsApi.Articles;

/// <summary>Reads articles with as many of their parts as are asked for; text and facts are of one revision.</summary>
public sealed class ArticleReader(
    IDbContextFactory<NewsDbContext> contexts,
    ListedArticles listed,
    ArticleTotals totals
)
{
    public async Task<ListResponse<ArticleResponse>> ListAsync(ArticleQuery query, CancellationToken cancellation)
    {
        var parts = ArticleParts.Parse(query.Include, query.Fields, ArticleParts.None);
        var commits = totals.Commits;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await context.BeginSnapshotAsync(cancellation);
        var filter = await query.ByIdAsync(context, cancellation);
        var rows = filter.Apply(context.Articles.AsNoTracking());
        var page = await rows.ToPageAsync(
            query,
            ArticleOrders.Find(query.Sort)!,
            await totals.CountAsync(context, commits, filter.FilterText, rows, cancellation),
            async slice => await ReadAsync(context, slice, parts.Body, cancellation)
        );
        return page with { Items = await AddFactsAsync(context, page.Items, parts, cancellation) };
    }

    /// <summary>The article with that id or slug; null where there is none.</summary>
    /// <param name="include">Words of <see cref="ArticleParts"/>; null for all.</param>
    /// <param name="bodyLength">Cuts the body; null leaves it whole.</param>
    /// <param name="verify">Compares every span with its text.</param>
    public async Task<ArticleResponse?> FindAsync(
        ResourceKey key,
        string? include,
        int? bodyLength,
        bool verify,
        CancellationToken cancellation
    )
    {
        var parts = ArticleParts.Parse(include, fields: null, ArticleParts.All);
        if (bodyLength < 0)
            throw ProblemException.Field(
                ProblemTypes.InvalidRequest,
                "bodyLength",
                "'bodyLength' must not be negative."
            );
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var snapshot = await context.BeginSnapshotAsync(cancellation);
        var article = await FindAsync(context, key, verify ? ArticleParts.All : parts, cancellation);
        if (article is not null && verify)
            article = Verification.Of(article, parts);
        return bodyLength is { } length && article?.Body is { } body
            ? article with
            {
                Body = Cut(body, length),
            }
            : article;
    }

    private static string Cut(string body, int length) =>
        length >= body.Length ? body
        : length > 0 && char.IsHighSurrogate(body[length - 1]) ? body[..(length - 1)]
        : body[..length];

    internal static async Task<ArticleResponse?> FindAsync(
        NewsDbContext context,
        ResourceKey key,
        ArticleParts parts,
        CancellationToken cancellation
    )
    {
        var article = await context
            .Articles.AsNoTracking()
            .Where(a => a.Id == key.Id || a.Slug == key.Slug)
            .Select(ArticleMapping.ToResponse(parts.Body))
            .FirstOrDefaultAsync(cancellation);
        return article is null ? null : (await AddFactsAsync(context, [article], parts, cancellation))[0];
    }

    // Ids and revisions first: most of what they stand for is in memory, and an index alone leads to the page.
    private async Task<List<ArticleResponse>> ReadAsync(
        NewsDbContext context,
        IQueryable<Article> articles,
        bool withBody,
        CancellationToken cancellation
    )
    {
        var rows = await articles
            .Select(a => new ListedText(a.Id, a.Revision, withBody ? a.Body : null))
            .ToListAsync(cancellation);
        return await listed.FindAsync(context, rows, cancellation);
    }

    // One query for each part and all articles of the page, instead of a product of joins.
    private static async Task<IReadOnlyList<ArticleResponse>> AddFactsAsync(
        NewsDbContext context,
        IReadOnlyList<ArticleResponse> articles,
        ArticleParts parts,
        CancellationToken cancellation
    )
    {
        if (!parts.HasFacts)
            return articles;
        var ids = articles.Select(a => a.Id).ToList();
        var quotes = parts.Quotes
            ? await context
                .Quotes.Where(q => ids.Contains(q.ArticleId) && q.Status != FactStatus.Rejected)
                .OrderBy(q => q.Start)
                .ThenBy(q => q.Id)
                .Select(QuoteMapping.ToResponse)
                .ToListAsync(cancellation)
            : null;
        var entities = parts.Entities
            ? await context
                .Appearances.Where(a => ids.Contains(a.ArticleId) && a.Status != FactStatus.Rejected)
                .OrderByDescending(a => a.Salience)
                .ThenBy(a => a.EntityId)
                .Select(EntityMapping.InArticleOf)
                .ToListAsync(cancellation)
            : null;
        var timeline = parts.Timeline
            ? await context
                .Timeline.Where(e => ids.Contains(e.ArticleId) && e.Status != FactStatus.Rejected)
                .OrderBy(e => e.SortDay)
                .ThenBy(e => e.Id)
                .Select(TimelineMapping.ToResponse)
                .ToListAsync(cancellation)
            : null;
        return
        [
            .. articles.Select(article =>
                article with
                {
                    Quotes = quotes
                        ?.Where(q => q.ArticleId == article.Id)
                        .Select(q => q with { Article = null })
                        .ToList(),
                    Entities = entities?.Where(e => e.ArticleId == article.Id).Select(e => e.Entity).ToList(),
                    Timeline = timeline
                        ?.Where(e => e.ArticleId == article.Id)
                        .Select(e => e with { Article = null })
                        .ToList(),
                }
            ),
        ];
    }
}
