using Microsoft.EntityFrameworkCore;
using NewsApi.Archive;
using NewsApi.Extraction.Entities;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Timeline.Grouping;

/// <summary>Reads what articles are about.</summary>
internal static class SubjectReader
{
    public static async Task<IReadOnlyDictionary<long, Subjects>> ReadAsync(
        NewsDbContext context,
        IReadOnlyList<long> articleIds,
        CancellationToken cancellation
    )
    {
        // Cut to three here, not in SQL: a window function would number the appearances of the whole archive.
        var appearances = await context
            .Appearances.Where(a => articleIds.Contains(a.ArticleId) && a.Status != FactStatus.Rejected)
            .Select(a => new
            {
                a.ArticleId,
                a.EntityId,
                a.Salience,
            })
            .ToListAsync(cancellation);
        var main = appearances
            .GroupBy(a => a.ArticleId)
            .ToDictionary(
                article => article.Key,
                article =>
                    (IReadOnlyList<long>)
                        [
                            .. article
                                .OrderByDescending(a => a.Salience)
                                .ThenBy(a => a.EntityId)
                                .Take(Subjects.Most)
                                .Select(a => a.EntityId),
                        ]
            );
        var ids = main.Values.SelectMany(entities => entities).Distinct().ToList();
        var place = EntityType.Place.Word();
        var places = await context
            .Entities.Where(e => ids.Contains(e.Id) && e.Type == place)
            .Select(e => e.Id)
            .ToHashSetAsync(cancellation);
        return main.ToDictionary(article => article.Key, article => new Subjects(article.Value, places));
    }
}
