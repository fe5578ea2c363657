using Microsoft.EntityFrameworkCore;
using NewsApi.Storage;

namespace NewsApi.Indexing;

/// <summary>
/// The changes that an index took from the log of an archive that other servers write too, as far back as any of them may still go: the
/// latest ones, until this server has a commit of its own confirmed behind them.
/// </summary>
internal sealed class AppliedChanges
{
    // As many as a leader that is cut off can show before it steps down.
    private const int Most = 10_000;

    private readonly Lock theLock = new();
    private readonly Queue<AppliedChange> changes = [];
    private bool isCut;

    public void Add(IEnumerable<AppliedChange> more)
    {
        lock (theLock)
        {
            foreach (var change in more)
                changes.Enqueue(change);
            for (; changes.Count > Most; isCut = true)
                changes.Dequeue();
        }
    }

    public void Forget()
    {
        lock (theLock)
        {
            changes.Clear();
            isCut = false;
        }
    }

    /// <summary>Whether they are in the log still: the last one is, and with it all before.</summary>
    public async Task<bool> StandAsync(NewsDbContext context, CancellationToken cancellation)
    {
        if (Copy() is not [.., var last])
            return true;
        var there = await context
            .Changes.Where(c => c.Sequence == last.Sequence)
            .Select(c => new AppliedChange(c.Sequence, c.ArticleId, c.At))
            .FirstOrDefaultAsync(cancellation);
        return there == last;
    }

    /// <summary>Forgets those that are gone from the log.</summary>
    /// <returns>The articles that they were about, and the last change that stands; null where that is not known any more.</returns>
    public async Task<(IReadOnlyList<long> Articles, long Before)?> TakeGoneAsync(NewsDbContext context)
    {
        var all = Copy();
        var (first, last) = (all[0].Sequence, all[^1].Sequence);
        var there = await context
            .Changes.Where(c => c.Sequence >= first && c.Sequence <= last)
            .Select(c => new AppliedChange(c.Sequence, c.ArticleId, c.At))
            .ToHashSetAsync();
        var standing = all.TakeWhile(there.Contains).ToList();
        var wasCut = isCut;
        Forget();
        if (wasCut && standing.Count == 0)
            return null;
        Add(standing);
        isCut = wasCut;
        var gone = all.Skip(standing.Count).ToList();
        return ([.. gone.Select(change => change.ArticleId).Distinct()], gone[0].Sequence - 1);
    }

    private IReadOnlyList<AppliedChange> Copy()
    {
        lock (theLock)
            return [.. changes];
    }
}

/// <param name="At">Tells it from another one that was given its number.</param>
internal sealed record AppliedChange(long Sequence, long ArticleId, DateTime At);
