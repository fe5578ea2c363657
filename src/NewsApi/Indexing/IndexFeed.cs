using System.Threading.Channels;
using NewsApi.Telemetry;

namespace NewsApi.Indexing;

/// <summary>
/// Brings what the writer committed into the index, beside the writer: the next transaction runs while the words of the one
/// before are indexed. The index is refreshed for those who wait for it, else now and then.
/// </summary>
public sealed class IndexFeed(IndexFollower follower, TimeProvider clock, ILogger<IndexFeed> logger) : BackgroundService
{
    // What a bulk import wrote is found after this long while it goes on, or later where that is a larger part of the time.
    private static readonly TimeSpan RefreshInterval = TimeSpan.FromSeconds(1);
    private const double LargestShare = 0.05;

    // The writer waits for an index that is further behind, so that memory stays bounded.
    private readonly Channel<CommittedGroup> queue = Channel.CreateBounded<CommittedGroup>(
        new BoundedChannelOptions(4) { SingleReader = true }
    );

    private TimeSpan interval = RefreshInterval;
    private long refreshedAt = clock.GetTimestamp();
    private bool isBehind;

    /// <summary>How many transactions wait for the index.</summary>
    public int Waiting => queue.Reader.Count;

    /// <summary>Queues what was committed; in the order of the commits.</summary>
    public ValueTask AddAsync(CommittedGroup group) => queue.Writer.WriteAsync(group);

    /// <summary>Waits until the index shows all that was committed before.</summary>
    public async Task ShowAsync()
    {
        var shown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await AddAsync(new CommittedGroup([], true, _ => shown.SetResult()));
        await shown.Task;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var groups = new List<CommittedGroup>();
        while (await IsMoreAsync())
        {
            while (queue.Reader.TryRead(out var group))
                groups.Add(group);
            await FollowAsync(groups);
            groups.Clear();
        }
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

    private async Task FollowAsync(List<CommittedGroup> groups)
    {
        Exception? failure = null;
        using var activity = Instruments.Activities.StartActivity("index");
        var begun = clock.GetTimestamp();
        try
        {
            foreach (var group in groups)
                await follower.ApplyAsync(group);
            isBehind = true;
            if (groups.Exists(group => group.Shown is not null) || UntilRefresh <= TimeSpan.Zero)
                Refresh();
            Instruments.Indexing.Record(clock.GetElapsedTime(begun).TotalSeconds);
        }
#pragma warning disable CA1031 // Those who wait must hear of it, and the index catches up with the next change.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.LogError(exception, "The index could not follow the archive.");
            failure = exception;
        }
        groups.ForEach(group => group.Shown?.Invoke(failure));
    }

    private void Refresh()
    {
        var begun = clock.GetTimestamp();
        follower.Index.Refresh();
        var wanted = clock.GetElapsedTime(begun) / LargestShare;
        interval = wanted > RefreshInterval ? wanted : RefreshInterval;
        (refreshedAt, isBehind) = (clock.GetTimestamp(), false);
    }
}
