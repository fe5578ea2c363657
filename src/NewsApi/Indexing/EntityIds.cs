using Microsoft.EntityFrameworkCore;
using NewsApi.Http;
using NewsApi.Storage;

namespace NewsApi.Indexing;

/// <summary>The indexes know entities by their ids; a slug that nobody has matches nothing.</summary>
internal static class EntityIds
{
    /// <summary>The same filter with slugs replaced by ids.</summary>
    public static async Task<FilterValues> OfAsync(
        NewsDbContext context,
        FilterValues values,
        CancellationToken cancellation
    )
    {
        if (values.IsEmpty)
            return values;
        var slugs = values
            .Wanted.SelectMany(group => group)
            .Concat(values.Unwanted)
            .Select(v => v.ToLowerInvariant())
            .ToList();
        var ids = await context
            .Entities.Where(e => slugs.Contains(e.Slug))
            .ToDictionaryAsync(e => e.Slug, e => $"{e.Id}", cancellation);
        return values.Map(value => ids.GetValueOrDefault(value.ToLowerInvariant(), value));
    }
}
