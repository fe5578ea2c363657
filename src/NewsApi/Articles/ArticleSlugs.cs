using System.Globalization;
using NewsApi.Archive;
using NewsApi.Archive.Withholding;
using NewsApi.Storage;

namespace NewsApi.Articles;

/// <summary>Hands out slugs of date and title, numbered where another article has the same.</summary>
internal sealed class ArticleSlugs
{
    private readonly IQueryable<string> slugs;
    private readonly HashSet<string> taken;

    private ArticleSlugs(IQueryable<string> slugs, HashSet<string> taken)
    {
        this.slugs = slugs;
        this.taken = taken;
    }

    /// <param name="anyWithheld">Whether there may be articles that are withheld, whose slugs are taken too.</param>
    public static Task<ArticleSlugs> FindAsync(
        NewsDbContext context,
        IReadOnlyList<ReadArticle> items,
        bool anyWithheld
    ) => FindAsync(WithheldArticles.Slugs(context, anyWithheld), items.Select(item => item.Draft));

    private static async Task<ArticleSlugs> FindAsync(IQueryable<string> slugs, IEnumerable<ArticleDraft> drafts) =>
        new(slugs, await TakenSlugs.FindAsync(slugs, [.. drafts.Select(Of)]));

    /// <summary>The slug of one article.</summary>
    public static async Task<string> FreeAsync(NewsDbContext context, ArticleDraft draft) =>
        await (await FindAsync(await WithheldArticles.SlugsAsync(context), [draft])).TakeAsync(draft);

    /// <summary>A slug that no article has and that was not handed out before.</summary>
    public async Task<string> TakeAsync(ArticleDraft draft)
    {
        var slug = Of(draft);
        // Handed out just now: whether the archive has numbered ones was not looked up.
        if (!taken.Add(slug))
        {
            taken.UnionWith(await TakenSlugs.NumberedAsync(slugs, slug));
            slug = Slug.Free(slug, taken);
            taken.Add(slug);
        }
        return slug;
    }

    private static string Of(ArticleDraft draft)
    {
        var day = draft.PublishedOn.ToString("O", CultureInfo.InvariantCulture);
        return $"{day}-{Slug.Of(draft.Title)}";
    }
}
