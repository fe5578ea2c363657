using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using NewsApi.Hosting;
using NewsApi.Http;
using NewsApi.Storage;

namespace NewsApi.Articles;

/// <summary>
/// Keeps finished answers while their revision stands: a reader pays one look at the revision, and where this process has the
/// archive for itself not even that until something is written. Every change of an article or of what it shows raises the
/// revision, so nothing here can be stale.
/// </summary>
public sealed class ArticleDocuments(
    ArticleStates states,
    ArticleReader reader,
    IOptions<JsonOptions> json,
    IOptions<CacheOptions> options
) : IDisposable
{
    // A few huge articles must not push out all others.
    private const int LargestShare = 16;

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = options.Value.ArticleBytes });

    /// <summary>The article as it stands, where nothing was written since it was last looked at; else null, and a look tells.</summary>
    public ArticleDocument? Current(long id) =>
        states.Commits is { } commits && cache.TryGetValue(id, out Known? known) && known!.Commits == commits
            ? known.Document
            : null;

    /// <summary>The article as it stands; null where there is none.</summary>
    public async Task<ArticleDocument?> FindAsync(ResourceKey key, CancellationToken cancellation)
    {
        // Before the look: what is written in between makes it count for less, not for more.
        var commits = states.Commits;
        var found = key.Id is { } number
            ? await states.FindAsync(number, cancellation)
            : await states.FindAsync(key.Slug!, cancellation);
        if (found is not { } state)
            return null;
        if (cache.TryGetValue(state.Id, out Known? known) && known!.Document.Revision == state.Revision)
        {
            known.Commits = commits;
            return known.Document;
        }
        var id = new ResourceKey(state.Id, null);
        var article = await reader.FindAsync(id, include: null, bodyLength: null, verify: false, cancellation);
        if (article is null)
            return null;
        var bytes = JsonSerializer.SerializeToUtf8Bytes(article, json.Value.JsonSerializerOptions);
        var document = new ArticleDocument(article.Id, article.Revision, article.Extraction.Version, bytes);
        if (bytes.Length <= options.Value.ArticleBytes / LargestShare)
            cache.Set(
                article.Id,
                new Known(document) { Commits = commits },
                new MemoryCacheEntryOptions { Size = bytes.Length }
            );
        return document;
    }

    public void Dispose() => cache.Dispose();

    private sealed class Known(ArticleDocument document)
    {
        private long commits = Never;

        public ArticleDocument Document { get; } = document;

        /// <summary>The commits before the last look.</summary>
        public long? Commits
        {
            get => Interlocked.Read(ref commits) is var count and not Never ? count : null;
            set => Interlocked.Exchange(ref commits, value ?? Never);
        }

        private const long Never = -1;
    }
}
