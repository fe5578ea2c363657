using System.Data.Common;
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
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!database.IsShared)
            return;
        try
        {
            while (true)
            {
                await database.WaitForWritesAsync(stoppingToken);
                await FollowAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The next start goes on.
        }
    }

    // What this node itself is about to index brings along what others wrote before it.
    private async Task FollowAsync(CancellationToken cancellation)
    {
        try
        {
            if (feed.Waiting == 0 && !await follower.IsInStepAsync(cancellation))
                feed.Follow();
        }
        catch (DbException exception)
        {
            logger.LogWarning("The change log cannot be followed for now: {Reason}", exception.Message);
        }
    }
}
