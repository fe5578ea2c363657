using Microsoft.Extensions.Options;
using NewsApi.Hosting;

namespace NewsApi.Indexing;

/// <summary>Flushes the indexes to disk now and then; what a crash loses of them is read again from the change log.</summary>
internal sealed class IndexCommitter(IndexFollower follower, IOptions<IndexOptions> options, TimeProvider clock)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // After the first answers: a large index has many names.
        await Task.Run(follower.Index.Warm, stoppingToken);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.CommitSeconds), clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                follower.Commit();
        }
        catch (OperationCanceledException)
        {
            follower.Commit();
        }
    }
}
