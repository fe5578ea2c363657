using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsApi.FullText;
using NewsApi.FullText.Facts;
using NewsApi.Hosting;
using NewsApi.Storage;

namespace NewsApi.Indexing;

/// <summary>
/// Brings the full-text indexes, of articles and of their facts, up to the change log: after every commit, and at start from
/// the change that each holds. The database is the truth; an index that is lost, broken or of another archive is built anew.
/// </summary>
public sealed class IndexFollower(
    ArchiveDatabase database,
    IDbContextFactory<NewsDbContext> contexts,
    IOptions<IndexOptions> options,
    ILogger<IndexFollower> logger
) : IDisposable
{
    // Changes looked at together, and articles read into memory at a time.
    private const int StretchSize = 20_000;
    private const int BatchSize = 200;

    // Changes that are applied again at a start where several servers have one archive: what a former leader of the database
    // showed before it was replaced may have got into the index.
    private const int Overlap = 1000;

    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private readonly AppliedChanges applied = new();
    private ArticleIndex? index;
    private FactIndex? facts;
    private Guid archive;
    private long committed;
    private volatile bool isBroken;

    /// <summary>The index of articles, open from before the first request.</summary>
    public ArticleIndex Index => index ?? throw NotOpen();

    /// <summary>The index of quotes and events, open from before the first request.</summary>
    public FactIndex Facts => facts ?? throw NotOpen();

    /// <summary>The last change that both indexes hold.</summary>
    public long Sequence => Math.Min(Index.Sequence, Facts.Sequence);

    /// <summary>The folder of the index of facts, inside that of the other: the two are kept, moved and lost together.</summary>
    internal static string FactsFolderOf(string directory) => Path.Combine(directory, "facts");

    /// <summary>Opens the indexes and lets them catch up with the archive, unless little is missing.</summary>
    /// <param name="mostLeft">Changes that may be left to <see cref="IndexFeed.CatchUp"/>.</param>
    /// <returns>Whether they have caught up.</returns>
    public async Task<bool> OpenAsync(Guid archiveId, long mostLeft, CancellationToken cancellation)
    {
        OpenIndexes(archiveId);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var last = await context.Changes.MaxAsync(c => (long?)c.Sequence, cancellation) ?? 0;
        if (Index.Sequence > last || Facts.Sequence > last)
        {
            logger.LogWarning("The index is ahead of the archive; it is built anew.");
            Clear();
        }
        if (database.IsShared && Sequence > 0)
            GoBackTo(Math.Max(0, Sequence - Overlap));
        var behind = last - Sequence;
        if (behind > 0)
            logger.LogInformation("The index is {Behind} changes behind the archive and catches up.", behind);
        // A new one is built, and put on disk, first.
        if (Sequence > 0 && behind > 0 && behind <= mostLeft)
            return false;
        try
        {
            await FollowAsync();
            Commit();
            return true;
        }
        catch (IOException exception)
        {
            throw new StartupException($"The index in {options.Value.Path} cannot be written: {exception.Message}");
        }
    }

    /// <summary>Changes that a crash would leave to be applied again.</summary>
    public long Uncommitted => Sequence - Interlocked.Read(ref committed);

    /// <summary>Puts what the indexes hold on disk.</summary>
    /// <exception cref="IOException">They cannot be written; they are opened anew before the next change.</exception>
    public void Commit()
    {
        if (isBroken)
            return;
        try
        {
            var sequence = Sequence;
            Index.Commit();
            Facts.Commit();
            Interlocked.Exchange(ref committed, sequence);
        }
        catch (IOException)
        {
            isBroken = true;
            throw;
        }
    }

    /// <summary>Opens the index and fills it anew from the whole change log.</summary>
    /// <param name="applied">Told the last change that the index holds, and the last of the archive.</param>
    /// <param name="cancellation">What is built until then stays, and the next start goes on from there.</param>
    public async Task RebuildAsync(Guid archiveId, Action<long, long> applied, CancellationToken cancellation)
    {
        OpenIndexes(archiveId);
        Clear();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var last = await context.Changes.MaxAsync(c => (long?)c.Sequence, cancellation) ?? 0;
        while (await ApplyStretchAsync(context, last, Tell)) { }
        Tell();
        Index.Refresh();
        Commit();

        void Tell()
        {
            applied(Sequence, last);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private void OpenIndexes(Guid archiveId)
    {
        var directory = Path.GetFullPath(options.Value.Path);
        archive = archiveId;
        try
        {
            index = ArticleIndex.Open(directory, archiveId);
            facts = FactIndex.Open(FactsFolderOf(directory), archiveId);
            Interlocked.Exchange(ref committed, Sequence);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The index in {directory} cannot be opened: {exception.Message}");
        }
    }

    /// <summary>Whether the indexes hold the change log as it is now, no more and no less.</summary>
    public async Task<bool> IsInStepAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var last = await context.Changes.MaxAsync(c => (long?)c.Sequence, cancellation) ?? 0;
        return last == Sequence && await applied.StandAsync(context, cancellation);
    }

    /// <summary>Applies every change since the last one that the index holds, and makes it searchable.</summary>
    public async Task FollowAsync()
    {
        await oneAtATime.WaitAsync();
        try
        {
            if (database.IsShared)
                await TakeBackAsync();
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
            if (isBroken)
                await MendAsync();
            else
                await TryApplyAsync(group);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <summary>Opens indexes anew that could not be written, where that is so, and lets them catch up.</summary>
    /// <exception cref="IOException">They still cannot be written.</exception>
    public async Task MendIfBrokenAsync()
    {
        if (!isBroken)
            return;
        await oneAtATime.WaitAsync();
        try
        {
            if (isBroken)
                await MendAsync();
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose()
    {
        index?.Dispose();
        facts?.Dispose();
        oneAtATime.Dispose();
    }

    private async Task TryApplyAsync(CommittedGroup group)
    {
        try
        {
            foreach (var created in group.Created)
                await ApplyAsync(created);
            if (!group.IsAll)
                await CatchUpAsync(long.MaxValue);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            logger.LogWarning("The index could not be written and is opened anew: {Reason}", exception.Message);
            isBroken = true;
            await MendAsync();
        }
    }

    // From what is on disk; searches have what was there until then.
    private async Task MendAsync()
    {
        var (oldIndex, oldFacts) = (Index, Facts);
        oldIndex.Abandon();
        oldFacts.Abandon();
        try
        {
            OpenIndexes(archive);
            await CatchUpAsync(long.MaxValue);
            Index.Refresh();
            Index.Commit();
            Facts.Commit();
        }
        catch
        {
            Forget(index, oldIndex);
            Forget(facts, oldFacts);
            (index, facts) = (oldIndex, oldFacts);
            throw;
        }
        isBroken = false;
        oldIndex.Dispose();
        oldFacts.Dispose();
        logger.LogInformation("The index is whole again.");
    }

    // One that was opened in vain.
    private static void Forget(ArticleIndex? opened, ArticleIndex old)
    {
        if (opened is null || opened == old)
            return;
        opened.Abandon();
        opened.Dispose();
    }

    private static void Forget(FactIndex? opened, FactIndex old)
    {
        if (opened is null || opened == old)
            return;
        opened.Abandon();
        opened.Dispose();
    }

    // What was applied in the meantime, read from the archive, is not applied again.
    private async Task ApplyAsync(NewArticles created)
    {
        if (Sequence < created.FirstSequence - 1)
            await CatchUpAsync(created.FirstSequence - 1);
        if (Math.Max(Index.Sequence, Facts.Sequence) >= created.FirstSequence)
            return;
        // Confirmed, and with it all that came before.
        applied.Forget();
        var articles = created.Articles.Select(IndexedArticles.Of).ToList();
        Index.Add(articles, created.LastSequence);
        Facts.Add(articles, created.LastSequence);
    }

    private async Task CatchUpAsync(long last)
    {
        await using var context = await contexts.CreateDbContextAsync();
        while (await ApplyStretchAsync(context, last, () => { })) { }
    }

    // A leader of the database that is cut off can show changes that no standby has; they are gone with it, and the next leader
    // gives their numbers to others.
    private async Task TakeBackAsync()
    {
        await using var context = await contexts.CreateDbContextAsync();
        if (await applied.StandAsync(context, CancellationToken.None))
            return;
        if (await applied.TakeGoneAsync(context) is not { } gone)
        {
            logger.LogWarning("The archive is another one than the index has followed; the index is built anew.");
            Clear();
            return;
        }
        logger.LogWarning("{Count} changes are gone with the server that showed them.", gone.Articles.Count);
        var articles = await IndexedArticles.ReadAsync(context, gone.Articles);
        var missing = gone.Articles.Except(articles.Select(article => article.Id)).ToList();
        Index.Apply(articles, missing, gone.Before);
        Facts.Apply(articles, missing, gone.Before);
    }

    // What is applied twice leaves what it left before.
    private void GoBackTo(long sequence)
    {
        Index.Apply([], [], Math.Min(Index.Sequence, sequence));
        Facts.Apply([], [], Math.Min(Facts.Sequence, sequence));
    }

    private void Clear()
    {
        applied.Forget();
        Index.Clear();
        Facts.Clear();
    }

    private static InvalidOperationException NotOpen() => new("The indexes are not open yet.");

    // Of several changes of one article only its present state matters: each is read once, in the order of their last changes, and what
    // is not there any more is deleted. Whatever ends this in between, the changes that are left are those whose articles were not read.
    private async Task<bool> ApplyStretchAsync(NewsDbContext context, long last, Action afterBatch)
    {
        var since = Sequence;
        var changes = await context
            .Changes.AsNoTracking()
            .Where(c => c.Sequence > since && c.Sequence <= last)
            .OrderBy(c => c.Sequence)
            .Take(StretchSize)
            .Select(c => new AppliedChange(c.Sequence, c.ArticleId, c.At))
            .ToListAsync();
        var latest = changes.GroupBy(c => c.ArticleId).Select(of => of.Last()).OrderBy(c => c.Sequence);
        var noted = 0;
        await foreach (var (articles, gone, sequence) in ReadAheadAsync([.. latest.Chunk(BatchSize)]))
        {
            // One index that was lost catches up alone; applied again, a change leaves what it left before.
            if (Index.Sequence < sequence)
                Index.Apply(articles, gone, sequence);
            if (Facts.Sequence < sequence)
                Facts.Apply(articles, gone, sequence);
            if (database.IsShared)
            {
                var more = changes.Skip(noted).TakeWhile(c => c.Sequence <= sequence).ToList();
                noted += more.Count;
                applied.Add(more);
            }
            afterBatch();
        }
        return changes.Count == StretchSize;
    }

    // The next batch is read while one is put into the indexes.
    private async IAsyncEnumerable<(
        IReadOnlyList<IndexedArticle> Articles,
        IReadOnlyList<long> Gone,
        long Sequence
    )> ReadAheadAsync(IReadOnlyList<AppliedChange[]> batches)
    {
        var next = ReadAsync(0);
        for (var i = 0; i < batches.Count; i++)
        {
            var articles = await next;
            next = ReadAsync(i + 1);
            var gone = batches[i].Select(c => c.ArticleId).Except(articles.Select(a => a.Id)).ToList();
            yield return (articles, gone, batches[i][^1].Sequence);
        }

        Task<IReadOnlyList<IndexedArticle>> ReadAsync(int batch) =>
            batch < batches.Count
                ? Task.Run(async () =>
                {
                    await using var context = await contexts.CreateDbContextAsync();
                    return await IndexedArticles.ReadAsync(context, [.. batches[batch].Select(c => c.ArticleId)]);
                })
                : Task.FromResult<IReadOnlyList<IndexedArticle>>([]);
    }
}
