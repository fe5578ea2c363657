using System.Threading.Channels;
using System.Threading.RateLimiting;
using NewsApi.Telemetry;
using NewsApi.Threading;

namespace NewsApi.Indexing;

/// <summary>
/// Brings what the writer committed into the index, beside the writer: the next transaction runs while the words of the one
/// before are indexed. The index is refreshed for searches that must show what was answered, else now and then.
/// </summary>
public sealed class IndexFeed(IndexFollower follower, TimeProvider clock, ILogger<IndexFeed> logger) : BackgroundService
{
    // What a bulk import wrote, and what nobody searched for, is shown after this long, or later where that is a larger part of the time.
    private static readonly TimeSpan RefreshInterval = TimeSpan.FromSeconds(2);
    private const double LargestShare = 0.05;

    // The writer waits for an index that is more articles behind, so that memory stays bounded.
    private const int MaxBehind = 4096;

    // One for a single reader could not be counted.
    private readonly Channel<Entry> queue = Channel.CreateUnbounded<Entry>();

    private readonly ConcurrencyLimiter room = new(
        new ConcurrencyLimiterOptions { PermitLimit = MaxBehind, QueueLimit = MaxBehind }
    );

    private TimeSpan interval = RefreshInterval;
    private long refreshedAt = clock.GetTimestamp();
    private bool isBehind;
    private bool isLost;

    /// <summary>How many transactions wait for the index.</summary>
    public int Waiting => queue.Reader.Count;

    // Groups are numbered as they come: the last one, the last that searches must show, the last that they do show, and
    // the last that was applied.
    private long added;
    private long owed;
    private long shown;
    private long applied;

    /// <summary>Queues what was committed; in the order of the commits, by the writer alone, before it answers.</summary>
    public async ValueTask AddAsync(CommittedGroup group)
    {
        added++;
        if (group.IsOwed)
            Volatile.Write(ref owed, added);
        var place = await room.AcquireAsync(Math.Min(MaxBehind, group.Created.Sum(created => created.Articles.Count)));
        queue.Writer.TryWrite(new Entry(group, added, place, null));
    }

    /// <summary>Lets the index take in what it missed before this start; searches wait for it. Before the first commit.</summary>
    public void CatchUp()
    {
        Volatile.Write(ref owed, ++added);
        queue.Writer.TryWrite(new Entry(null, added, null, null, IsInLog: true));
    }

    /// <summary>Lets the index take in what other processes wrote.</summary>
    public void Follow() => queue.Writer.TryWrite(new Entry(null, 0, null, null, IsInLog: true));

    /// <summary>Waits until the index shows all that was committed before, or cannot for now, which the log tells.</summary>
    public async Task ShowAsync()
    {
        var wait = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        // At a stop nothing more is shown.
        if (queue.Writer.TryWrite(new Entry(null, 0, null, wait)))
            await wait.Task;
    }

    /// <summary>Waits until the index shows what was answered as stored; not at all where it does already.</summary>
    public ValueTask ShowOwedAsync() =>
        Volatile.Read(ref shown) >= Volatile.Read(ref owed) ? ValueTask.CompletedTask : new ValueTask(ShowAsync());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var thread = new DedicatedThreads("index", 1, areBackground: true);
        await thread.RunAsync(FollowAllAsync);
    }

    private async Task FollowAllAsync()
    {
        var entries = new List<Entry>();
        while (await IsMoreAsync())
        {
            while (queue.Reader.TryRead(out var entry))
                entries.Add(entry);
            await FollowAsync(entries);
            entries.Clear();
        }
    }

    public override void Dispose()
    {
        room.Dispose();
        base.Dispose();
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    private TimeSpan UntilRefresh => interval - clock.GetElapsedTime(refreshedAt);

    // True also where nothing more came in the time after which what is applied must be shown.
    private async Task<bool> IsMoreAsync()
    {
        if (!isBehind || UntilRefresh <= TimeSpan.Zero)
            return await queue.Reader.WaitToReadAsync(CancellationToken.None);
        using var until = new CancellationTokenSource(UntilRefresh, clock);
        try
        {
            return await queue.Reader.WaitToReadAsync(until.Token);
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    private async Task FollowAsync(List<Entry> entries)
    {
        using var activity = Instruments.Activities.StartActivity("index");
        var begun = clock.GetTimestamp();
        var waiting = entries.Select(entry => entry.Wait).OfType<TaskCompletionSource>().ToList();
        try
        {
            // What was lost on the way is in the archive.
            if (isLost || entries.Exists(entry => entry.IsInLog))
                await follower.FollowAsync();
            isLost = false;
            applied = entries.Where(entry => entry.IsInLog).Select(entry => entry.Number).Append(applied).Max();
            foreach (var entry in entries.Where(entry => entry.Group is not null))
            {
                await follower.ApplyAsync(entry.Group!);
                entry.Place!.Dispose();
                (isBehind, applied) = (true, entry.Number);
            }
            if (waiting.Count > 0 || UntilRefresh <= TimeSpan.Zero)
                Refresh();
            Instruments.Indexing.Record(clock.GetElapsedTime(begun).TotalSeconds);
        }
#pragma warning disable CA1031 // Searches show what there is, and the index catches up with the next one.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.LogError(exception, "The index could not follow the archive.");
            isLost = true;
            applied = entries.Select(entry => entry.Number).Append(applied).Max();
        }
        entries.ForEach(entry => entry.Place?.Dispose());
        waiting.ForEach(DedicatedThreads.Answer);
    }

    private void Refresh()
    {
        var begun = clock.GetTimestamp();
        follower.Index.Refresh();
        var wanted = clock.GetElapsedTime(begun) / LargestShare;
        interval = wanted > RefreshInterval ? wanted : RefreshInterval;
        (refreshedAt, isBehind) = (clock.GetTimestamp(), false);
        Volatile.Write(ref shown, applied);
    }

    /// <param name="Group">Null for a wait alone.</param>
    /// <param name="Number">Of the group.</param>
    /// <param name="Place">Given back once it is applied; null for a wait alone.</param>
    /// <param name="Wait">Set once the index shows all that came before; null where nobody waits.</param>
    /// <param name="IsInLog">Whether the change log has what is in no group.</param>
    private sealed record Entry(
        CommittedGroup? Group,
        long Number,
        RateLimitLease? Place,
        TaskCompletionSource? Wait,
        bool IsInLog = false
    );
}
