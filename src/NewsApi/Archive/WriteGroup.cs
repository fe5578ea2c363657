using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NewsApi.Indexing;
using NewsApi.Storage;

namespace NewsApi.Archive;

/// <summary>Writes that are committed in one transaction, in the order in which they came.</summary>
public sealed class WriteGroup
{
    private static readonly Func<NewsDbContext, Task<long?>> LastChange = EF.CompileAsyncQuery(
        (NewsDbContext context) => context.Changes.Max(c => (long?)c.Sequence)
    );

    private readonly IDbContextTransaction transaction;
    private readonly ILogger logger;
    private readonly List<NewArticles> created = [];

    internal WriteGroup(NewsDbContext context, IDbContextTransaction transaction, ILogger logger)
    {
        Context = context;
        this.transaction = transaction;
        this.logger = logger;
    }

    /// <summary>In the transaction; it tracks nothing.</summary>
    public NewsDbContext Context { get; }

    /// <summary>What the index need not read from the archive again.</summary>
    public IReadOnlyList<NewArticles> Created => created;

    /// <summary>Whether it made no changes but these.</summary>
    public bool IsAllCreated { get; private set; } = true;

    /// <summary>The last change of the archive, as this group leaves it; to be asked for before the commit.</summary>
    internal async Task<long> LastSequenceAsync() =>
        IsAllCreated && created.Count > 0 ? created[^1].LastSequence : await LastChange(Context) ?? 0;

    /// <summary>Hands new articles to the index once the group is committed; the last thing that a write does.</summary>
    public void Add(NewArticles articles) => created.Add(articles);

    /// <summary>
    /// Carries the writes out, the first of them together where they are of one kind. Nothing can be taken back alone then, which
    /// spares a copy of every page that they change: where it fails, the transaction must be rolled back, and another group
    /// runs the same writes one by one as far as need be.
    /// </summary>
    /// <returns>False where it failed.</returns>
    internal async Task<bool> TryRunAsync(IReadOnlyList<PendingWrite> writes)
    {
        var together = writes[0].Together(writes);
        var count = 0;
        try
        {
            if (together.Count > 1)
                count = await writes[0].RunTogetherAsync(this, together);
        }
        catch (Exception exception) when (!Context.IsCutOff)
        {
            logger.LogDebug(exception, "{Count} writes could not be carried out together.", together.Count);
            return false;
        }
        finally
        {
            Context.ChangeTracker.Clear();
        }
        await RunAsync(writes, count);
        return true;
    }

    internal Task RunAsync(IReadOnlyList<PendingWrite> writes) => RunAsync(writes, 0);

    private async Task RunAsync(IReadOnlyList<PendingWrite> writes, int done)
    {
        while (done < writes.Count)
        {
            var together = writes[done].Together(writes.Skip(done));
            var count = await RunTogetherAsync(writes[done], together);
            if (count == 0)
            {
                await InSavepointAsync(() => writes[done].TryRunAsync(Context));
                (IsAllCreated, count) = (false, 1);
            }
            done += count;
        }
    }

    // What fails together is tried in halves, until what makes it fail stands alone.
    private async Task<int> RunTogetherAsync(PendingWrite first, IReadOnlyList<PendingWrite> together)
    {
        for (var most = together.Count; most > 0; most /= 2)
        {
            var count = 0;
            try
            {
                var tried = together.Take(most);
                await InSavepointAsync(async () => (count = await first.RunTogetherAsync(this, tried)) > 0);
                return count;
            }
            catch (Exception exception) when (!Context.IsCutOff)
            {
                logger.LogDebug(exception, "{Count} writes could not be carried out together.", most);
            }
        }
        return 0;
    }

    private async Task InSavepointAsync(Func<Task<bool>> run)
    {
        await transaction.CreateSavepointAsync("write");
        var isDone = false;
        try
        {
            isDone = await run();
        }
        finally
        {
            if (isDone)
                await transaction.ReleaseSavepointAsync("write");
            else if (!Context.IsCutOff)
                await transaction.RollbackToSavepointAsync("write");
            Context.ChangeTracker.Clear();
        }
    }
}
