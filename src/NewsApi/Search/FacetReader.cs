using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsApi.FullText.Facets;
using NewsApi.Storage;

namespace NewsApi.Search;

/// <summary>Shows counts: the index counts entities by id, people know them by name.</summary>
public sealed class FacetReader(IDbContextFactory<NewsDbContext> contexts)
{
    internal async Task<IReadOnlyDictionary<string, IReadOnlyList<FacetValueResponse>>> ReadAsync(
        IReadOnlyDictionary<FacetField, IReadOnlyList<FacetCount>> facets,
        CancellationToken cancellation
    )
    {
        var ids = facets
            .Where(facet => IsOfEntities(facet.Key))
            .SelectMany(facet => facet.Value, (_, count) => IdOf(count))
            .Distinct()
            .ToList();
        var names = ids.Count == 0 ? [] : await NamesAsync(ids, cancellation);
        return facets.ToDictionary(
            facet => FacetNames.NameOf(facet.Key),
            facet =>
                (IReadOnlyList<FacetValueResponse>)
                    [
                        .. facet.Value.Select(count =>
                            IsOfEntities(facet.Key) && names.TryGetValue(IdOf(count), out var entity)
                                ? new FacetValueResponse(entity.Slug, entity.Name, count.Count)
                                : new FacetValueResponse(count.Value, count.Label, count.Count)
                        ),
                    ]
        );
    }

    private static bool IsOfEntities(FacetField field) => field is FacetField.Entity or FacetField.Speaker;

    private static long IdOf(FacetCount count) => long.Parse(count.Value, CultureInfo.InvariantCulture);

    private async Task<Dictionary<long, (string Slug, string Name)>> NamesAsync(
        List<long> ids,
        CancellationToken cancellation
    )
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context
            .Entities.Where(e => ids.Contains(e.Id))
            .Select(e => new
            {
                e.Id,
                e.Slug,
                e.Name,
            })
            .ToListAsync(cancellation);
        return rows.ToDictionary(e => e.Id, e => (e.Slug, e.Name));
    }
}
