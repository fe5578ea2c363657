using Microsoft.EntityFrameworkCore;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Changes;

/// <summary>Reads the change log.</summary>
public sealed class ChangeService(IDbContextFactory<NewsDbContext> contexts)
{
    private const int DefaultLimit = 100;

    public async Task<ChangeListResponse> ListAsync(ChangeQuery query, CancellationToken cancellation)
    {
        var (since, limit) = (query.Since ?? 0, query.Limit ?? DefaultLimit);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var archive = await context.Archive.Select(a => a.ArchiveId).SingleAsync(cancellation);
        // One writer gives the numbers in the order of its commits: none can come in behind one that was read.
        var changes = await context
            .Changes.AsNoTracking()
            .Where(c => c.Sequence > since)
            .OrderBy(c => c.Sequence)
            .Take(limit + 1)
            .Select(c => new ChangeResponse(c.Sequence, c.ArticleId, Sort(c.Kind), c.At))
            .ToListAsync(cancellation);
        var hasMore = changes.Count > limit;
        if (hasMore)
            changes.RemoveAt(limit);
        return new ChangeListResponse(archive, changes, changes.Count > 0 ? changes[^1].Sequence : since, hasMore);
    }

    // A method, for SQL has words where this has numbers.
    private static ChangeSort Sort(ChangeKind kind) => (ChangeSort)kind;
}
