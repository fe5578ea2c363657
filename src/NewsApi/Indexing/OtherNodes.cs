using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NewsApi.Storage;

namespace NewsApi.Indexing;

/// <summary>Lets the index of this node follow what other nodes write into an archive that they share.</summary>
internal sealed class OtherNodes(
    ArchiveDatabase database,
    IDbContextFactory<NewsDbContext> contexts,
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
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            var last = await context.Changes.MaxAsync(c => (long?)c.Sequence, cancellation) ?? 0;
            if (last > follower.Sequence && feed.Waiting == 0)
                feed.Follow();
        }
        catch (DbException exception)
        {
            logger.LogWarning("The change log cannot be followed for now: {Reason}", exception.Message);
        }
    }
}
