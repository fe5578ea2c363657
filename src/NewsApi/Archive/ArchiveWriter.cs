using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using NewsApi.Indexing;
using NewsApi.Storage;

namespace NewsApi.Archive;

/// <summary>
/// The one writer of the archive. Writes queue here and are committed in groups: one transaction and one flush to disk for
/// all that wait, each write in a savepoint of its own so that a failing one harms no other.
/// </summary>
/// <remarks>
/// SQLite allows one writer at a time; queueing in memory instead of at the file's lock is what keeps "database is locked"
/// away and latency even. A write is answered only after its commit, and after the index has seen it.
/// </remarks>
public sealed class ArchiveWriter(
    IDbContextFactory<NewsDbContext> contexts,
    IndexFollower index,
    ILogger<ArchiveWriter> logger
) : BackgroundService
{
    // A group is bounded so that the first in it does not wait for ever.
    internal const int MaxGroup = 64;

    private readonly Channel<PendingWrite> queue = Channel.CreateBounded<PendingWrite>(
        new BoundedChannelOptions(1024) { SingleReader = true }
    );

    /// <summary>Runs the operation inside the next group; it saves its own changes.</summary>
    /// <param name="cancellation">Takes the write out of the queue; once begun, it is carried through.</param>
    public async Task<T> WriteAsync<T>(Func<NewsDbContext, Task<T>> operation, CancellationToken cancellation)
    {
        var write = new PendingWrite<T>(operation, cancellation);
        await queue.Writer.WriteAsync(write, cancellation);
        return await write.Answer;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var group = new List<PendingWrite>(MaxGroup);
        // What is queued at a stop is still written: the host waits for it.
        while (await queue.Reader.WaitToReadAsync(CancellationToken.None))
        {
            while (group.Count < MaxGroup && queue.Reader.TryRead(out var write))
                group.Add(write);
            await CommitAsync(group);
            group.Clear();
        }
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    private async Task CommitAsync(List<PendingWrite> group)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync();
            await using var transaction = await context.Database.BeginTransactionAsync();
            foreach (var write in group)
            {
                await transaction.CreateSavepointAsync("write");
                if (await write.TryRunAsync(context))
                    await transaction.ReleaseSavepointAsync("write");
                else
                    await transaction.RollbackToSavepointAsync("write");
                context.ChangeTracker.Clear();
            }
            await transaction.CommitAsync();
            await index.FollowAsync();
        }
#pragma warning disable CA1031 // Whatever failed, those who wait must hear of it, and the writer must go on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.LogError(exception, "A group of {Count} writes could not be committed.", group.Count);
            group.ForEach(write => write.Fail(exception));
            return;
        }
        group.ForEach(write => write.Complete());
    }
}
