using Microsoft.EntityFrameworkCore;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Archive.Duplicates;

/// <summary>
/// Keeps groups of articles that are nearly the same. The first one of a group is what all others of it are compared with, so
/// groups do not drift: everything in one is nearly the same as its first article.
/// </summary>
internal static class DuplicateGroups
{
    // Of a larger group the rest follows the next article unseen: each was nearly the same as the one that goes.
    private const int Compared = 50;

    /// <summary>Finds the place of new articles, those of one batch among each other too; one query, and what they bring along is stored with them.</summary>
    public static async Task PlaceAsync(NewsDbContext context, IReadOnlyList<Article> articles)
    {
        var printed = articles.Where(article => article.Fingerprint is { Length: > 0 }).ToList();
        if (printed.Count == 0)
            return;
        var firsts = await FirstArticles.ReadAsync(context, printed.Select(article => article.Fingerprint!));
        printed.ForEach(firsts.Place);
    }

    /// <summary>Finds the place of an article whose fingerprint has changed, and of those that duplicated it.</summary>
    /// <returns>Those of the others that are first articles now, to be told in the change log.</returns>
    public static Task<IReadOnlyList<Article>> MoveAsync(NewsDbContext context, Article article) =>
        LeaveAsync(context, article, staying: article);

    /// <summary>Finds the place of the articles that duplicated one that is to be deleted.</summary>
    /// <returns>Those that are first articles now, to be told in the change log.</returns>
    public static Task<IReadOnlyList<Article>> LeaveAsync(NewsDbContext context, Article article) =>
        LeaveAsync(context, article, staying: null);

    private static async Task<IReadOnlyList<Article>> LeaveAsync(
        NewsDbContext context,
        Article article,
        Article? staying
    )
    {
        await context.ArticleBands.Where(band => band.ArticleId == article.Id).ExecuteDeleteAsync();
        var others = await context
            .Articles.Where(a => a.DuplicateOfId == article.Id)
            .OrderBy(a => a.Id)
            .Take(Compared)
            .ToListAsync();
        Article[] placed = staying is null ? [.. others] : [.. others.Append(staying).OrderBy(a => a.Id)];
        foreach (var one in placed)
            (one.DuplicateOf, one.DuplicateOfId) = (null, null);
        await PlaceAsync(context, placed);
        if (others.Count == Compared)
        {
            var (next, last) = (others[0].DuplicateOfId ?? others[0].Id, others[^1].Id);
            await context
                .Articles.Where(a => a.DuplicateOfId == article.Id && a.Id > last)
                .ExecuteUpdateAsync(row => row.SetProperty(a => a.DuplicateOfId, next));
        }
        return [.. others.Where(IsFirst)];
    }

    /// <summary>Whether it duplicates no other; one that is about to be stored may know the other by its row alone.</summary>
    public static bool IsFirst(Article article) => article is { DuplicateOf: null, DuplicateOfId: null };
}
