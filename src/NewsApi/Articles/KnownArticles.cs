using Microsoft.EntityFrameworkCore;
using NewsApi.Archive.Withholding;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Articles;

/// <summary>What a set of drafts could be duplicates of: articles of the archive, and those among them that came first.</summary>
internal sealed class KnownArticles
{
    private readonly Dictionary<string, Func<StoredRow>> byTextHash = [];
    private readonly Dictionary<string, Func<StoredRow>> byUrl = [];
    private readonly Dictionary<string, WithheldState> withheld = [];

    /// <param name="anyWithheld">Whether there may be articles that are withheld.</param>
    public static async Task<KnownArticles> FindAsync(
        NewsDbContext context,
        IReadOnlyList<ReadArticle> items,
        bool anyWithheld
    )
    {
        var hashes = items.Select(item => item.Draft.TextHash).ToList();
        var urls = items.Select(item => item.Draft.Url).OfType<string>().ToList();
        var known = new KnownArticles();
        var rows = context.Articles.Where(a => EF.Parameter(hashes).Contains(a.TextHash));
        // Two queries, each of which an index answers.
        await known.AddAsync(rows);
        if (urls.Count > 0)
            await known.AddAsync(context.Articles.Where(a => EF.Parameter(urls).Contains(a.Url!)));
        foreach (var state in anyWithheld ? await WithheldArticles.FindAsync(context, hashes, urls) : [])
            known.AddWithheld(state);
        return known;
    }

    /// <summary>The article that the draft is, where nobody is to read it.</summary>
    public WithheldState? FindWithheld(ArticleDraft draft) =>
        withheld.Count == 0 ? null
        : withheld.GetValueOrDefault(draft.TextHash) is { } state ? state
        : draft.Url is { } url ? withheld.GetValueOrDefault(url)
        : null;

    /// <summary>What the draft is a duplicate of, to be called once that is stored; null where it is new.</summary>
    public Func<StoredRow>? Find(ArticleDraft draft) =>
        byTextHash.GetValueOrDefault(draft.TextHash) ?? (draft.Url is { } url ? byUrl.GetValueOrDefault(url) : null);

    /// <summary>Makes a draft that becomes an article known to those after it.</summary>
    public void Add(ArticleDraft draft, Article article) =>
        Add(draft.TextHash, draft.Url, () => StoredRow.Of(article, StoreOutcome.Skipped));

    // A hash is no url.
    private void AddWithheld(WithheldState state)
    {
        withheld[state.TextHash] = state;
        if (state.Url is not null)
            withheld[state.Url] = state;
    }

    private async Task AddAsync(IQueryable<Article> articles)
    {
        var rows = articles.Select(a => new
        {
            a.Id,
            a.Slug,
            a.TextHash,
            a.Url,
        });
        foreach (var row in await rows.ToListAsync())
            Add(row.TextHash, row.Url, () => new StoredRow(row.Id, row.Slug, StoreOutcome.Skipped));
    }

    private void Add(string textHash, string? url, Func<StoredRow> row)
    {
        byTextHash[textHash] = row;
        if (url is not null)
            byUrl[url] = row;
    }
}
