using Microsoft.EntityFrameworkCore;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Archive.Withholding;

/// <summary>Knows the articles that nobody is to read, so that none of them comes in anew.</summary>
internal static class WithheldArticles
{
    // Asked for with every group of new articles, and as a rule there are none.
    private static readonly Func<NewsDbContext, Task<bool>> Any = EF.CompileAsyncQuery(
        (NewsDbContext context) => context.Withheld.Any()
    );

    /// <summary>The slugs that no new article may have.</summary>
    public static async Task<IQueryable<string>> SlugsAsync(NewsDbContext context)
    {
        var slugs = context.Articles.Select(a => a.Slug);
        return await Any(context) ? slugs.Concat(context.Withheld.Select(w => w.Slug)) : slugs;
    }

    /// <summary>Those that have one of the texts or urls.</summary>
    public static async Task<IReadOnlyList<WithheldState>> FindAsync(
        NewsDbContext context,
        IReadOnlyList<string> textHashes,
        IReadOnlyList<string> urls
    ) =>
        await Any(context)
            ? await context
                .Withheld.Where(w =>
                    EF.Parameter(textHashes).Contains(w.TextHash) || EF.Parameter(urls).Contains(w.Url!)
                )
                .Select(w => new WithheldState(w.ArticleId, w.TextHash, w.Url, w.Status, w.Reason))
                .ToListAsync()
            : [];

    /// <exception cref="ProblemException">410: the article with this text or url is withheld.</exception>
    public static async Task EnsureNotAsync(NewsDbContext context, string textHash, string? url)
    {
        var found = await FindAsync(context, [textHash], url is null ? [] : [url]);
        if (found.Count > 0)
            throw found[0].ToProblem();
    }

    /// <summary>The article of that key; null where none is withheld.</summary>
    public static Task<WithheldState?> FindAsync(
        NewsDbContext context,
        ResourceKey key,
        CancellationToken cancellation
    ) =>
        context
            .Withheld.Where(w => w.ArticleId == key.Id || w.Slug == key.Slug)
            .Select(w => new WithheldState(w.ArticleId, w.TextHash, w.Url, w.Status, w.Reason))
            .FirstOrDefaultAsync(cancellation);
}

/// <summary>What is told of an article that nobody is to read.</summary>
internal sealed record WithheldState(
    long ArticleId,
    string TextHash,
    string? Url,
    PublicationStatus Status,
    string Reason
)
{
    public ProblemException ToProblem() =>
        new(ProblemTypes.ArticleWithheld, $"Article {ArticleId} is {Status.Word()}: {Reason}")
        {
            Members = new Dictionary<string, object>
            {
                ["articleId"] = ArticleId,
                ["pubStatus"] = Status.Word(),
                ["reason"] = Reason,
            },
        };
}
