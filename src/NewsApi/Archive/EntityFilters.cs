using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsApi.Http;
using NewsApi.Storage;

namespace NewsApi.Archive;

/// <summary>Filters name entities by id or slug; what they name is looked up once, and a merged entity stands for the one that it is.</summary>
internal static class EntityFilters
{
    /// <summary>The same filter by ids; what nobody has stays as it is, and matches nothing.</summary>
    public static async Task<FilterValues> ByIdAsync(
        this NewsDbContext context,
        FilterValues values,
        CancellationToken cancellation
    )
    {
        if (values.IsEmpty)
            return values;
        var (ids, slugs) = ResourceKey.Split(values.All);
        var named = await context
            .Entities.Where(e => ids.Contains(e.Id) || slugs.Contains(e.Slug))
            .Select(e => new
            {
                e.Id,
                e.Slug,
                Now = e.SuccessorId ?? e.Id,
            })
            .ToListAsync(cancellation);
        var byId = named.ToDictionary(e => e.Id, e => e.Now);
        var bySlug = named.ToDictionary(e => e.Slug, e => e.Now);
        return values.Map(value =>
        {
            var key = ResourceKey.Parse(value);
            var found = key.Id is { } id ? byId.TryGetValue(id, out var now) : bySlug.TryGetValue(key.Slug!, out now);
            return found ? now.ToString(CultureInfo.InvariantCulture) : value;
        });
    }

    /// <summary>The same for a filter as it is written; null where there is none.</summary>
    /// <exception cref="ProblemException">400: there are too many values.</exception>
    public static async Task<IReadOnlyList<string>?> ByIdAsync(
        this NewsDbContext context,
        IReadOnlyList<string>? texts,
        CancellationToken cancellation
    ) => texts is null ? null : (await context.ByIdAsync(FilterValues.Parse(texts), cancellation)).ToTexts();
}
