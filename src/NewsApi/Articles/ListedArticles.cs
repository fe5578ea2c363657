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
public sealed class ListedArticles(
    IDbContextFactory<NewsDbContext> contexts,
    ArticleReader reader,
    IOptions<CacheOptions> options
) : IDisposable
{
    private static readonly Func<NewsDbContext, long[], IAsyncEnumerable<ArticleText>> Texts = EF.CompileAsyncQuery(
        (NewsDbContext context, long[] ids) =>
            context.Articles.Where(a => ids.Contains(a.Id)).Select(a => new ArticleText(a.Id, a.Revision, a.Body))
    );

    private static readonly Func<NewsDbContext, long[], IAsyncEnumerable<ArticleText>> Revisions = EF.CompileAsyncQuery(
        (NewsDbContext context, long[] ids) =>
            context.Articles.Where(a => ids.Contains(a.Id)).Select(a => new ArticleText(a.Id, a.Revision, null))
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
        var found = new Dictionary<long, ArticleResponse>(ids.Count);
        var unknown = new List<long>();
        await foreach (var text in ReadAsync([.. ids], withBody, cancellation))
        {
            if (cache.TryGetValue(text.Id, out ArticleResponse? known) && known!.Revision == text.Revision)
                found.Add(text.Id, text.Body is { } body ? known with { Body = body } : known);
            else
                unknown.Add(text.Id);
        }
        if (unknown.Count > 0)
        {
            foreach (var article in await reader.FindAsync(unknown, withBody, cancellation))
            {
                cache.Set(article.Id, article with { Body = null }, new MemoryCacheEntryOptions { Size = 1 });
                found.Add(article.Id, article);
            }
        }
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    public void Dispose() => cache.Dispose();

    private async IAsyncEnumerable<ArticleText> ReadAsync(
        long[] ids,
        bool withBody,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var read = withBody ? Texts(context, ids) : Revisions(context, ids);
        await foreach (var text in read.WithCancellation(cancellation))
            yield return text;
    }

    private sealed record ArticleText(long Id, int Revision, string? Body);
}
