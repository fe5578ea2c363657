using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsApi.FullText;
using NewsApi.Hosting;
using NewsApi.Storage;

namespace NewsApi.Indexing;

/// <summary>
/// Brings the full-text index up to the change log: after every commit, and at start from the change that the index holds.
/// The database is the truth; an index that is lost, broken or of another archive is built anew.
/// </summary>
public sealed class IndexFollower(
    IDbContextFactory<NewsDbContext> contexts,
    IOptions<IndexOptions> options,
    ILogger<IndexFollower> logger
) : IDisposable
{
    // Articles read into memory at a time.
    private const int BatchSize = 200;

    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private ArticleIndex? index;

    /// <summary>The index, open from before the first request.</summary>
    public ArticleIndex Index => index ?? throw new InvalidOperationException("The index is not open yet.");

    /// <summary>Opens the index and lets it catch up with the archive.</summary>
    public async Task OpenAsync(Guid archiveId, CancellationToken cancellation)
    {
        index = OpenIndex(archiveId);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var last = await context.Changes.MaxAsync(c => (long?)c.Sequence, cancellation) ?? 0;
        if (index.Sequence > last)
        {
            logger.LogWarning("The index is ahead of the archive; it is built anew.");
            index.Clear();
        }
        var behind = last - index.Sequence;
        if (behind > 0)
            logger.LogInformation("The index is {Behind} changes behind the archive and catches up.", behind);
        await FollowAsync();
        index.Commit();
    }

    /// <summary>Opens the index and fills it anew from the whole change log.</summary>
    /// <param name="applied">Told the last change that the index holds, and the last of the archive.</param>
    /// <param name="cancellation">What is built until then stays, and the next start goes on from there.</param>
    public async Task RebuildAsync(Guid archiveId, Action<long, long> applied, CancellationToken cancellation)
    {
        index = OpenIndex(archiveId);
        index.Clear();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var last = await context.Changes.MaxAsync(c => (long?)c.Sequence, cancellation) ?? 0;
        while (await ApplyBatchAsync(context, last))
        {
            applied(index.Sequence, last);
            cancellation.ThrowIfCancellationRequested();
        }
        applied(index.Sequence, last);
        index.Refresh();
        index.Commit();
    }

    private ArticleIndex OpenIndex(Guid archiveId)
    {
        var directory = Path.GetFullPath(options.Value.Path);
        try
        {
            return ArticleIndex.Open(directory, archiveId);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The index in {directory} cannot be opened: {exception.Message}");
        }
    }

    /// <summary>Applies every change since the last one that the index holds, and makes it searchable.</summary>
    public async Task FollowAsync()
    {
        await oneAtATime.WaitAsync();
        try
        {
            await CatchUpAsync(long.MaxValue);
            Index.Refresh();
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>Applies what was just committed; what is new comes from memory, all else from the archive.</summary>
    public async Task ApplyAsync(CommittedGroup group)
    {
        await oneAtATime.WaitAsync();
        try
        {
            foreach (var created in group.Created)
                await ApplyAsync(created);
            if (!group.IsAll)
                await CatchUpAsync(long.MaxValue);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose()
    {
        index?.Dispose();
        oneAtATime.Dispose();
    }

    // What was applied in the meantime, read from the archive, is not applied again.
    private async Task ApplyAsync(NewArticles created)
    {
        if (Index.Sequence < created.FirstSequence - 1)
            await CatchUpAsync(created.FirstSequence - 1);
        if (Index.Sequence < created.FirstSequence)
            Index.Add([.. created.Articles.Select(IndexedArticles.Of)], created.LastSequence);
    }

    private async Task CatchUpAsync(long last)
    {
        await using var context = await contexts.CreateDbContextAsync();
        while (await ApplyBatchAsync(context, last)) { }
    }

    // Of several changes of one article only its present state matters: what is not there any more is deleted.
    private async Task<bool> ApplyBatchAsync(NewsDbContext context, long last)
    {
        var since = Index.Sequence;
        var changes = await context
            .Changes.AsNoTracking()
            .Where(c => c.Sequence > since && c.Sequence <= last)
            .OrderBy(c => c.Sequence)
            .Take(BatchSize)
            .Select(c => new { c.Sequence, c.ArticleId })
            .ToListAsync();
        if (changes.Count == 0)
            return false;
        var ids = changes.Select(c => c.ArticleId).Distinct().ToList();
        var articles = await IndexedArticles.ReadAsync(context, ids);
        var gone = ids.Except(articles.Select(a => a.Id)).ToList();
        Index.Apply(articles, gone, changes[^1].Sequence);
        return changes.Count == BatchSize;
    }
}
