using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using NewsApi.Hosting;
using NewsApi.Indexing;
using NewsApi.Storage;
using NewsApi.Telemetry;
using NewsApi.Threading;

namespace NewsApi.Archive;

/// <summary>
/// The one writer of the archive. Writes queue here and are committed in groups: one transaction and one flush to disk for
/// all that wait. Those of one kind are carried out together; a failing one harms no other.
/// </summary>
/// <remarks>
/// One writer at a time changes an archive; queueing in memory instead of at the file's lock is what keeps "database is locked"
/// away and latency even. A write is answered after its commit; the index follows, and searches wait for it where they must.
/// </remarks>
public sealed class ArchiveWriter(
    IDbContextFactory<NewsDbContext> contexts,
    IndexFeed index,
    ArchiveFaults faults,
    IOptions<DatabaseOptions> options,
    ILogger<ArchiveWriter> logger
) : BackgroundService
{
    // A group is bounded so that the first in it does not wait for ever; beyond this many, a larger one is no cheaper for each.
    internal const int MaxGroup = 1024;

    // Those of a bulk import wait for each other: each page of the indexes is then written once for many of them.
    private const int LargeGroup = 512;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly Channel<PendingWrite> queue = Channel.CreateBounded<PendingWrite>(
        new BoundedChannelOptions(2048) { SingleReader = true }
    );

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private NewsDbContext? context;
    private bool isCommitting;
    private volatile bool isFailing;

    /// <summary>How many writes wait for their group.</summary>
    public int Waiting => queue.Reader.Count;

    /// <summary>Whether the last group could not be committed.</summary>
    public bool IsFailing => isFailing;

    /// <summary>Runs the operation inside the next group; it saves its own changes.</summary>
    /// <param name="cancellation">Takes the write out of the queue; once begun, it is carried through.</param>
    /// <param name="isOwed">Whether a search that begins after the answer must show what was written; else it comes within seconds.</param>
    public Task<T> WriteAsync<T>(
        Func<NewsDbContext, Task<T>> operation,
        CancellationToken cancellation,
        bool isOwed = true
    ) => QueueAsync(new PendingWrite<T>(WriteOrigin.Accompany(operation), isOwed, cancellation), cancellation);

    /// <summary>Carries the item out inside the next group, together with others of its kind.</summary>
    public Task<TAnswer> WriteAsync<TItem, TAnswer>(
        JointWrite<TItem, TAnswer> kind,
        TItem item,
        CancellationToken cancellation,
        bool isOwed = true
    ) => QueueAsync(new PendingJointWrite<TItem, TAnswer>(kind, item, isOwed, cancellation), cancellation);

    // SQLite's calls block.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var thread = new DedicatedThreads("writer", 1);
        await thread.RunAsync(WriteAllAsync);
    }

    private async Task WriteAllAsync()
    {
        var group = new List<PendingWrite>(MaxGroup);
        // What is queued at a stop is still written: the host waits for it.
        while (await queue.Reader.WaitToReadAsync(CancellationToken.None))
        {
            await GatherAsync(group);
            await CommitAsync(group);
            group.Clear();
        }
        if (context is not null)
            await SettleAsync(context);
        await CloseAsync();
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    private async Task GatherAsync(List<PendingWrite> group)
    {
        using var until = new CancellationTokenSource(Patience);
        do
        {
            while (group.Count < MaxGroup && queue.Reader.TryRead(out var write))
                group.Add(write);
        } while (group.Count < LargeGroup && !group.Exists(write => write.IsOwed) && await IsMoreAsync(until.Token));
    }

    private async Task<bool> IsMoreAsync(CancellationToken until)
    {
        try
        {
            return await queue.Reader.WaitToReadAsync(until);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<T> QueueAsync<T>(PendingWrite<T> write, CancellationToken cancellation)
    {
        await queue.Writer.WriteAsync(write, cancellation);
        return await write.Answer;
    }

    private async Task CommitAsync(List<PendingWrite> writes)
    {
        using var activity = Instruments.Activities.StartActivity("commit");
        var begun = Stopwatch.GetTimestamp();
        CommittedGroup committed;
        long sequence;
        try
        {
            (var group, sequence) = await CarryOutAsync(writes);
            isFailing = false;
            Instruments.Commit.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds);
            Instruments.Group.Record(writes.Count);
            committed = new CommittedGroup(group.Created, group.IsAllCreated, writes.Exists(write => write.IsOwed));
        }
#pragma warning disable CA1031 // Whatever failed, those who wait must hear of it, and the writer must go on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.LogError(exception, "A group of {Count} writes could not be committed.", writes.Count);
            isFailing = true;
            await CloseAsync();
            writes.ForEach(write => write.Fail(exception));
            return;
        }
        await index.AddAsync(committed);
        writes.ForEach(write => write.Complete(sequence));
    }

    // What did not get as far as its commit is not in the archive, so it can be carried out again once a database server that went
    // away is back, or another has taken its place. Of a commit that failed nobody knows: who asked must hear of it.
    private async Task<(WriteGroup Group, long Sequence)> CarryOutAsync(List<PendingWrite> writes)
    {
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            isCommitting = false;
            try
            {
                context ??= await OpenAsync();
                await context.TidyAsync();
                return await TryRunAsync(context, writes) ?? await RunAsync(context, writes);
            }
            catch (Exception exception) when (IsWorthRepeating(exception, begun))
            {
                logger.LogWarning("{Count} writes wait for the database: {Reason}", writes.Count, exception.Message);
                isFailing = true;
                await CloseAsync();
                await Task.Delay(Pause);
            }
        }
    }

    private bool IsWorthRepeating(Exception exception, long begun) =>
        !isCommitting
        && faults.IsPassing(exception)
        && Stopwatch.GetElapsedTime(begun) < TimeSpan.FromSeconds(options.Value.PatienceSeconds);

    private async Task<(WriteGroup Group, long Sequence)> CommitAsync(
        WriteGroup group,
        IDbContextTransaction transaction
    )
    {
        var sequence = await group.LastSequenceAsync();
        isCommitting = true;
        await transaction.CommitAsync();
        return (group, sequence);
    }

    private async Task<(WriteGroup Group, long Sequence)?> TryRunAsync(NewsDbContext context, List<PendingWrite> writes)
    {
        await using var transaction = await context.BeginWriteAsync();
        var group = new WriteGroup(context, transaction, logger);
        if (!await group.TryRunAsync(writes))
            return null;
        return await CommitAsync(group, transaction);
    }

    private async Task<(WriteGroup Group, long Sequence)> RunAsync(NewsDbContext context, List<PendingWrite> writes)
    {
        await using var transaction = await context.BeginWriteAsync();
        var group = new WriteGroup(context, transaction, logger);
        await group.RunAsync(writes);
        return await CommitAsync(group, transaction);
    }

    private async Task<NewsDbContext> OpenAsync()
    {
        var opened = await contexts.CreateDbContextAsync();
        await opened.OpenForWritingAsync();
        return opened;
    }

    // What cannot be settled is safe where it is.
    private async Task SettleAsync(NewsDbContext open)
    {
        try
        {
            await open.SettleAsync();
        }
#pragma warning disable CA1031 // The stop goes on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.LogWarning(exception, "The write-ahead log stays beside the archive.");
        }
    }

    // Whatever state a failure left it in, the next group has a new one.
    private async Task CloseAsync()
    {
        if (context is { } open)
            await open.DisposeAsync();
        context = null;
    }
}
