using NewsApi.Storage;

namespace NewsApi.Indexing;

/// <summary>Lets the index of this node follow what other nodes write into an archive that they share.</summary>
internal sealed class OtherNodes(
    ArchiveDatabase database,
    IndexFollower follower,
    IndexFeed feed,
    ILogger<OtherNodes> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!database.IsShared)
            return;
        while (!stoppingToken.IsCancellationRequested)
            await TryFollowAsync(stoppingToken);
    }

    private async Task TryFollowAsync(CancellationToken cancellation)
    {
        try
        {
            await database.WaitForWritesAsync(cancellation);
            // What this node itself is about to index brings along what others wrote before it.
            if (feed.Waiting == 0 && !await follower.IsInStepAsync(cancellation))
                feed.Follow();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The next start goes on.
        }
#pragma warning disable CA1031 // Whatever it is, what others write must be followed again once it has passed.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.LogWarning("The change log cannot be followed for now: {Reason}", exception.Message);
            await Task.Delay(Pause, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
