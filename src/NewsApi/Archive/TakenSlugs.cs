using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace NewsApi.Archive;

/// <summary>Looks slugs up that new rows could collide with.</summary>
internal static class TakenSlugs
{
    // A slug that is in use is looked for with so many numbers behind it, with ten times as many where all of them are in use.
    private const int FewNumbers = 20;

    /// <summary>Those of the slugs that are in use, each with the numbered ones after it, up to the first that is free at least.</summary>
    /// <remarks>By a few queries, however many slugs there are.</remarks>
    /// <param name="slugs">All that are in use.</param>
    public static async Task<HashSet<string>> FindAsync(IQueryable<string> slugs, IReadOnlyCollection<string> wanted)
    {
        var distinct = wanted.Distinct().ToList();
        var taken = await slugs.Where(slug => EF.Parameter(distinct).Contains(slug)).ToHashSetAsync();
        // A slug that is free is the usual case; only the others look for numbered ones.
        var crowded = taken.ToList();
        for (var (from, to) = (2, FewNumbers); crowded.Count > 0; (from, to) = (to + 1, to * 10))
        {
            var numbered = crowded.ToDictionary(slug => slug, slug => Numbers(slug, from, to));
            var several = numbered.Values.SelectMany(list => list).ToList();
            var found = await slugs.Where(slug => EF.Parameter(several).Contains(slug)).ToHashSetAsync();
            taken.UnionWith(found);
            crowded = [.. crowded.Where(slug => numbered[slug].TrueForAll(found.Contains))];
        }
        return taken;
    }

    private static List<string> Numbers(string slug, int from, int to) =>
        [
            .. Enumerable
                .Range(from, to - from + 1)
                .Select(number => string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}")),
        ];

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
