using Microsoft.EntityFrameworkCore;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Archive;

/// <summary>Whom a name of several entities means in an article: the one that has appeared with most of the others named there.</summary>
internal sealed class HomonymChoice
{
    // What an entity appears with is told by as many articles, those that were stored last.
    private const int ArticlesOfEach = 100;

    private readonly NameMeanings meanings;
    private readonly HashSet<(long Homonym, long Neighbour)> neighbours;

    private HomonymChoice(NameMeanings meanings, HashSet<(long Homonym, long Neighbour)> neighbours) =>
        (this.meanings, this.neighbours) = (meanings, neighbours);

    public static async Task<HomonymChoice> ReadAsync(
        NewsDbContext context,
        IReadOnlyList<ArticleNames> articles,
        NameMeanings meanings
    )
    {
        var open = articles.Where(article => article.Names.Any(name => meanings.Of(name).Count > 1)).ToList();
        // No name of several entities is the usual case.
        if (open.Count == 0)
            return new(meanings, []);
        var homonyms = open.SelectMany(article => article.Names)
            .Select(meanings.Of)
            .Where(meant => meant.Count > 1)
            .SelectMany(meant => meant)
            .Select(entity => entity.Id)
            .Distinct()
            .ToList();
        var surrounding = open.SelectMany(article => Surrounding(article, meanings)).Distinct().ToList();
        var pairs = await context
            .Entities.Where(e => EF.Parameter(homonyms).Contains(e.Id))
            .SelectMany(e =>
                context
                    .Appearances.Where(a => EF.Parameter(homonyms).Contains(a.EntityId))
                    .Where(a => a.EntityId == e.Id && a.Status != FactStatus.Rejected)
                    .OrderByDescending(a => a.ArticleId)
                    .Take(ArticlesOfEach)
            )
            .Join(
                context.Appearances.Where(b => EF.Parameter(surrounding).Contains(b.EntityId)),
                a => a.ArticleId,
                b => b.ArticleId,
                (a, b) => new { a.EntityId, Neighbour = b.EntityId }
            )
            .Distinct()
            .ToListAsync();
        return new(meanings, [.. pairs.Select(pair => (pair.EntityId, pair.Neighbour))]);
    }

    public Entity Choose(ArticleNames article, EntityIdentity name)
    {
        var meant = meanings.Of(name);
        if (meant is [var only])
            return only;
        if (meant.FirstOrDefault(entity => article.Placed.Contains(entity.Id)) is { } placed)
            return placed;
        var surrounding = Surrounding(article, meanings);
        return meant
            .OrderByDescending(entity => surrounding.Count(id => neighbours.Contains((entity.Id, id))))
            .ThenByDescending(entity => entity.ArticleCount)
            .ThenBy(entity => entity.Id)
            .First();
    }

    // Whom the article names beyond doubt; what is new has appeared with nobody.
    private static HashSet<long> Surrounding(ArticleNames article, NameMeanings meanings) =>
        [.. article.Names.Select(meanings.Of).Where(meant => meant is [{ Id: not 0 }]).Select(meant => meant[0].Id)];
}
