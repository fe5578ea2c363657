using Microsoft.EntityFrameworkCore;
using NewsApi.Storage;

namespace NewsApi.Indexing;

/// <summary>Tells how far the indexes are behind the archive.</summary>
public sealed class IndexLag(IDbContextFactory<NewsDbContext> contexts, IndexFollower follower, TimeProvider clock)
{
    /// <summary>Changes that an index does not hold yet, and for how long the oldest of them has waited.</summary>
    public async Task<(long Changes, TimeSpan Age)> ReadAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var held = follower.Sequence;
        var waiting = context.Changes.Where(c => c.Sequence > held);
        var oldest = await waiting
            .OrderBy(c => c.Sequence)
            .Select(c => (DateTime?)c.At)
            .FirstOrDefaultAsync(cancellation);
        if (oldest is not { } since)
            return (0, TimeSpan.Zero);
        var age = clock.GetUtcNow().UtcDateTime - since;
        return (await waiting.LongCountAsync(cancellation), age > TimeSpan.Zero ? age : TimeSpan.Zero);
    }
}
