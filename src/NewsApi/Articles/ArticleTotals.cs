using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Articles;

/// <summary>
/// Knows how many articles filters leave for as long as nothing is written, and of the whole archive also beyond: counting a
/// million rows costs more than the page that is shown of them.
/// </summary>
/// <remarks>What is known is true for one place in the change log, which the same snapshot of the database tells.</remarks>
public sealed class ArticleTotals(ArticleStates states) : IDisposable
{
    // Sets of filters whose totals are kept.
    private const int MostKept = 10_000;

    private static readonly Func<NewsDbContext, Task<long?>> LastChange = EF.CompileAsyncQuery(
        (NewsDbContext context) => context.Changes.Max(c => (long?)c.Sequence)
    );

    private static readonly Func<NewsDbContext, long, Task<long>> GrowthSince = EF.CompileAsyncQuery(
        (NewsDbContext context, long sequence) =>
            context
                .Changes.Where(c => c.Sequence > sequence)
                .Sum(c =>
                    c.Kind == ChangeKind.Created ? 1L
                    : c.Kind == ChangeKind.Deleted ? -1L
                    : 0L
                )
    );

    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <summary>The commits that a reader is to have seen; to be asked for before its snapshot begins.</summary>
    public long? Commits => states.Commits;

    /// <param name="context">In a snapshot.</param>
    /// <param name="commits">From before the snapshot.</param>
    /// <param name="filters">Text that only the same filters have; empty where there are none.</param>
    /// <param name="rows">What the filters leave.</param>
    public async Task<long> CountAsync(
        NewsDbContext context,
        long? commits,
        string filters,
        IQueryable<Article> rows,
        CancellationToken cancellation
    )
    {
        var before = known.Get<Total>(filters);
        if (before is not null && commits is not null && before.Commits == commits)
            return before.Count;
        var last = await LastChange(context) ?? 0;
        // The change log tells how many articles came and went, but not which filters they pass.
        var count =
            filters.Length == 0 && before is not null && before.Sequence <= last
                ? before.Count + await GrowthSince(context, before.Sequence)
                : await rows.LongCountAsync(cancellation);
        known.Set(filters, new Total(commits, last, count), new MemoryCacheEntryOptions { Size = 1 });
        return count;
    }

    public void Dispose() => known.Dispose();

    private sealed record Total(long? Commits, long Sequence, long Count);
}
