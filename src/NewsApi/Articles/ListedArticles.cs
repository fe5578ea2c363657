using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using NewsApi.Hosting;
using NewsApi.Storage;

namespace NewsApi.Articles;

/// <summary>
/// Articles as lists show them, by id. What was read once is kept while its revision stands, so a page costs one look at the
/// revisions, and at the texts where they are asked for.
/// </summary>
public sealed class ListedArticles(IDbContextFactory<NewsDbContext> contexts, IOptions<CacheOptions> options)
    : IDisposable
{
    private static readonly Func<NewsDbContext, long[], IAsyncEnumerable<ListedText>> Texts = EF.CompileAsyncQuery(
        (NewsDbContext context, long[] ids) =>
            context.Articles.Where(a => ids.Contains(a.Id)).Select(a => new ListedText(a.Id, a.Revision, a.Body))
    );

    private static readonly Func<NewsDbContext, long[], IAsyncEnumerable<ListedText>> Revisions = EF.CompileAsyncQuery(
        (NewsDbContext context, long[] ids) =>
            context.Articles.Where(a => ids.Contains(a.Id)).Select(a => new ListedText(a.Id, a.Revision, null))
    );

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = options.Value.ListedArticles });

    /// <summary>The articles with these ids, in this order; those that are gone are left out.</summary>
    /// <param name="withBody">Whether each has its body, of the same revision.</param>
    public async Task<IReadOnlyList<ArticleResponse>> FindAsync(
        IReadOnlyList<long> ids,
        bool withBody,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var texts = await ReadAsync(context, [.. ids], withBody, cancellation);
        var known = texts.Select(Known).OfType<ArticleResponse>().ToDictionary(a => a.Id);
        if (known.Count < texts.Count)
        {
            await using var snapshot = await context.BeginSnapshotAsync(cancellation);
            var unknown = texts.Select(text => text.Id).Where(id => !known.ContainsKey(id)).ToList();
            await foreach (var article in ReadUnknownAsync(context, unknown, withBody, cancellation))
                known.Add(article.Id, article);
        }
        return [.. ids.Where(known.ContainsKey).Select(id => known[id])];
    }

    /// <summary>The articles that a page of a list has, in its order.</summary>
    /// <param name="context">In the snapshot that the page was read in.</param>
    internal async Task<List<ArticleResponse>> FindAsync(
        NewsDbContext context,
        IReadOnlyList<ListedText> page,
        CancellationToken cancellation
    )
    {
        var known = page.Select(Known).OfType<ArticleResponse>().ToDictionary(a => a.Id);
        if (known.Count < page.Count)
        {
            var unknown = page.Select(row => row.Id).Where(id => !known.ContainsKey(id)).ToList();
            var withBody = page[0].Body is not null;
            await foreach (var article in ReadUnknownAsync(context, unknown, withBody, cancellation))
                known.Add(article.Id, article);
        }
        return [.. page.Select(row => known[row.Id])];
    }

    public void Dispose() => cache.Dispose();

    private ArticleResponse? Known(ListedText text) =>
        cache.TryGetValue(text.Id, out ArticleResponse? known) && known!.Revision == text.Revision
            ? text.Body is { } body
                ? known with
                {
                    Body = body,
                }
                : known
            : null;

    private static async Task<List<ListedText>> ReadAsync(
        NewsDbContext context,
        long[] ids,
        bool withBody,
        CancellationToken cancellation
    )
    {
        var texts = new List<ListedText>(ids.Length);
        var read = withBody ? Texts(context, ids) : Revisions(context, ids);
        await foreach (var text in read.WithCancellation(cancellation))
            texts.Add(text);
        return texts;
    }

    private async IAsyncEnumerable<ArticleResponse> ReadUnknownAsync(
        NewsDbContext context,
        List<long> ids,
        bool withBody,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var read = context
            .Articles.AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .Select(ArticleMapping.ToResponse(withBody))
            .AsAsyncEnumerable();
        await foreach (var article in read.WithCancellation(cancellation))
        {
            cache.Set(article.Id, article with { Body = null }, new MemoryCacheEntryOptions { Size = 1 });
            yield return article;
        }
    }
}

/// <summary>An article's revision, and its body where that is asked for.</summary>
internal sealed record ListedText(long Id, int Revision, string? Body);
