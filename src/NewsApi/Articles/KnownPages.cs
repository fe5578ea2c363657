using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using NewsApi.Hosting;
using NewsApi.Storage;

namespace NewsApi.Articles;

/// <summary>
/// Keeps finished pages of the list while nothing is written: a front page that many ask for is then answered from memory.
/// Where other processes write too, nothing is kept.
/// </summary>
public sealed class KnownPages(ArticleStates states, IOptions<CacheOptions> options) : IDisposable
{
    // A few huge pages must not push out all others.
    private const int LargestShare = 16;

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = options.Value.PageBytes });

    /// <summary>The commits that a page has seen; to be asked for before it is read.</summary>
    public long? Commits => states.Commits;

    /// <summary>The page as it was answered to the same query; null where something was written since, or it is not kept.</summary>
    internal KnownPage? Find(string query) =>
        Commits is { } commits && cache.TryGetValue(query, out KnownPage? page) && page!.Commits == commits
            ? page
            : null;

    /// <summary>Keeps the page for whoever sends the same query.</summary>
    internal void Keep(string query, KnownPage page)
    {
        var size = page.Json.Length + (2 * query.Length);
        if (size <= options.Value.PageBytes / LargestShare)
            cache.Set(query, page, new MemoryCacheEntryOptions { Size = size });
    }

    public void Dispose() => cache.Dispose();
}
