using Microsoft.EntityFrameworkCore;

namespace NewsApi.Archive;

/// <summary>Looks slugs up that new rows could collide with.</summary>
internal static class TakenSlugs
{
    /// <summary>Those of the slugs that are in use, each with the numbered ones after it.</summary>
    /// <param name="slugs">All that are in use.</param>
    public static async Task<HashSet<string>> FindAsync(IQueryable<string> slugs, IReadOnlyCollection<string> wanted)
    {
        var distinct = wanted.Distinct().ToList();
        var taken = await slugs.Where(slug => EF.Parameter(distinct).Contains(slug)).ToHashSetAsync();
        // A slug that is free is the usual case; only the others look for numbered ones.
        foreach (var slug in taken.ToList())
            taken.UnionWith(await NumberedAsync(slugs, slug));
        return taken;
    }

    /// <summary><c>slug-2</c>, <c>slug-3</c>, and whatever else begins like them.</summary>
    public static Task<List<string>> NumberedAsync(IQueryable<string> slugs, string slug)
    {
        // The full stop comes right after the hyphen. Unlike a pattern, an index answers this.
        var (first, end) = (slug + "-", slug + ".");
#pragma warning disable CA1309, CA1310 // The database compares.
        return slugs.Where(s => string.Compare(s, first) > 0 && string.Compare(s, end) < 0).ToListAsync();
#pragma warning restore CA1309, CA1310
    }
}
