using Microsoft.EntityFrameworkCore;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Archive.Withholding;

/// <summary>Knows the articles that nobody is to read, so that none of them comes in anew.</summary>
internal static class WithheldArticles
{
    private static readonly Func<NewsDbContext, Task<bool>> Any = EF.CompileAsyncQuery(
        (NewsDbContext context) => context.Withheld.Any()
    );

    public static Task<bool> AnyAsync(NewsDbContext context) => Any(context);

    /// <summary>The slugs that no new article may have.</summary>
    public static async Task<IQueryable<string>> SlugsAsync(NewsDbContext context) =>
        Slugs(context, await Any(context));

    /// <param name="anyWithheld">Whether there may be articles that are withheld.</param>
    public static IQueryable<string> Slugs(NewsDbContext context, bool anyWithheld)
    {
        var slugs = context.Articles.Select(a => a.Slug);
        return anyWithheld ? slugs.Concat(context.Withheld.Select(w => w.Slug)) : slugs;
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

    /// <summary>The article of that quote or event; null where none is withheld.</summary>
    public static Task<WithheldState?> FindAsync(
        NewsDbContext context,
        WithheldFactKind kind,
        long id,
        CancellationToken cancellation
    ) =>
        context
            .WithheldFacts.Where(f => f.Kind == kind && f.FactId == id)
            .Select(f => f.Article!)
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
