using Microsoft.Extensions.Options;
using NewsApi.Hosting;

namespace NewsApi.Indexing;

/// <summary>Flushes the indexes to disk now and then; what a crash loses of them is read again from the change log.</summary>
internal sealed class IndexCommitter(
    IndexFollower follower,
    IOptions<IndexOptions> options,
    TimeProvider clock,
    ILogger<IndexCommitter> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // After the first answers: a large index has many names.
        await Task.Run(follower.Index.Warm, stoppingToken);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.CommitSeconds), clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await TryCommitAsync();
        }
        catch (OperationCanceledException)
        {
            await TryCommitAsync();
        }
    }

    // A full disk, or a folder that somebody deleted: the server goes on, and this is tried again.
    private async Task TryCommitAsync()
    {
        try
        {
            await follower.MendIfBrokenAsync();
            follower.Commit();
        }
        catch (Exception exception) when (exception is IOException or StartupException or ObjectDisposedException)
        {
            logger.LogError("The index could not be put on disk: {Reason}", exception.Message);
        }
    }
}
