using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Http;
using NewsApi.Indexing;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Quotes;

/// <summary>Lists quotes, and takes a person's corrections of them.</summary>
public sealed class QuoteService(
    IDbContextFactory<NewsDbContext> contexts,
    QueryText text,
    QuoteSearch search,
    FactEditing editing
)
{
    public async Task<ListResponse<QuoteResponse>> ListAsync(QuoteQuery query, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        query = await ByIdAsync(context, query, cancellation);
        var page = text.ReadWords(query.Q) is { } words
            ? await search.ListAsync(context, query, words, cancellation)
            : await query
                .Apply(context.Quotes.AsNoTracking())
                .ToPageAsync(query, QuoteOrders.Find(query.Sort)!, QuoteMapping.ToResponse, cancellation);
        return query.Include is null
            ? page
            : page with
            {
                Items = await QuoteContexts.AddAsync(context, page.Items, cancellation),
            };
    }

    /// <summary>The quotes of one article in text order; null where there is no such article.</summary>
    public async Task<IReadOnlyList<QuoteResponse>?> OfArticleAsync(ResourceKey article, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var quotes = await context
            .Articles.AsNoTracking()
            .Where(a => a.Id == article.Id || a.Slug == article.Slug)
            .Select(a => new { a.Id })
            .FirstOrDefaultAsync(cancellation);
        if (quotes is null)
            return null;
        return await context
            .Quotes.Where(q => q.ArticleId == quotes.Id && q.Status != FactStatus.Rejected)
            .OrderBy(q => q.Start)
            .ThenBy(q => q.Id)
            .Select(QuoteMapping.ToResponse)
            .ToListAsync(cancellation);
    }

    public async Task<QuoteResponse?> FindAsync(long id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await FindAsync(context, id, cancellation);
    }

    /// <summary>Adds a quote that a person found; it is confirmed.</summary>
    public Task<QuoteResponse> AddAsync(ResourceKey articleKey, QuoteRequest request, CancellationToken cancellation) =>
        editing.EditAsync(
            RevisionKind.Quotes,
            context => FactEditing.FindArticleAsync(context, articleKey),
            async (context, article) =>
            {
                var quote = QuoteEdits.New(article, request);
                await QuoteEdits.SetSpeakerAsync(context, quote, article.Body, request.Speaker);
                await QuoteEdits.SetAboutAsync(context, quote, request.About);
                context.Quotes.Add(quote);
                return quote;
            },
            AnswerAsync,
            cancellation
        );

    /// <summary>Corrects a quote; it becomes edited, or what the patch says.</summary>
    public Task<QuoteResponse> PatchAsync(long id, QuotePatch patch, string? ifMatch, CancellationToken cancellation) =>
        editing.EditAsync(
            RevisionKind.Quotes,
            context => LoadAsync(context, id, ifMatch),
            async (context, quote) =>
            {
                await QuoteEdits.ApplyAsync(context, quote, patch);
                return quote;
            },
            AnswerAsync,
            cancellation
        );

    /// <summary>Rejects a quote: it is gone from every answer, and no later reading brings it back.</summary>
    public Task DeleteAsync(long id, string? ifMatch, CancellationToken cancellation) =>
        editing.EditAsync(
            RevisionKind.Quotes,
            context => LoadAsync(context, id, ifMatch),
            (_, quote) => Task.FromResult(quote.Status = FactStatus.Rejected),
            (_, _) => Task.FromResult(true),
            cancellation
        );

    private static async Task<QuoteQuery> ByIdAsync(
        NewsDbContext context,
        QuoteQuery query,
        CancellationToken cancellation
    ) =>
        query with
        {
            Speaker = await context.ByIdAsync(query.Speaker, cancellation),
            About = await context.ByIdAsync(query.About, cancellation),
            Entity = await context.ByIdAsync(query.Entity, cancellation),
        };

    private static async Task<(Article Article, Quote Quote)> LoadAsync(NewsDbContext context, long id, string? ifMatch)
    {
        var quote = await context
            .Quotes.Include(q => q.Article)
            .Include(q => q.Speaker)
            .Include(q => q.About)
            .FirstOrDefaultAsync(q => q.Id == id);
        if (quote is null)
            throw Problems.QuoteNotFound(id);
        if (ifMatch is not null)
            EntityTags.EnsureMatches(ifMatch, (await FindAsync(context, id, CancellationToken.None))!);
        return (quote.Article!, quote);
    }

    private static async Task<QuoteResponse> AnswerAsync(NewsDbContext context, Quote quote) =>
        (await FindAsync(context, quote.Id, CancellationToken.None))!;

    private static async Task<QuoteResponse?> FindAsync(NewsDbContext context, long id, CancellationToken cancellation)
    {
        var quotes = await context
            .Quotes.AsNoTracking()
            .Where(q => q.Id == id)
            .Select(QuoteMapping.ToResponse)
            .ToListAsync(cancellation);
        return await QuoteContexts.AddAsync(context, quotes, cancellation) is [var quote] ? quote : null;
    }
}
