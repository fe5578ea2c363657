using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsApi.FullText.Facets;
using NewsApi.Storage;

namespace NewsApi.Search;

/// <summary>Shows counts: the index counts entities by id, people know them by name.</summary>
public sealed class FacetReader(IDbContextFactory<NewsDbContext> contexts)
{
    private static readonly Func<NewsDbContext, long[], IAsyncEnumerable<EntityName>> Named = EF.CompileAsyncQuery(
        (NewsDbContext context, long[] ids) =>
            context.Entities.Where(e => ids.Contains(e.Id)).Select(e => new EntityName(e.Id, e.Slug, e.Name))
    );

    internal async Task<IReadOnlyDictionary<string, IReadOnlyList<FacetValueResponse>>> ReadAsync(
        IReadOnlyDictionary<FacetField, IReadOnlyList<FacetCount>> facets,
        CancellationToken cancellation
    )
    {
        var ids = facets
            .Where(facet => IsOfEntities(facet.Key))
            .SelectMany(facet => facet.Value, (_, count) => IdOf(count))
            .Distinct()
            .ToArray();
        var names = ids.Length == 0 ? [] : await NamesAsync(ids, cancellation);
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
        long[] ids,
        CancellationToken cancellation
    )
    {
        var names = new Dictionary<long, (string Slug, string Name)>(ids.Length);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await foreach (var entity in Named(context, ids).WithCancellation(cancellation))
            names.Add(entity.Id, (entity.Slug, entity.Name));
        return names;
    }

    private sealed record EntityName(long Id, string Slug, string Name);
}
