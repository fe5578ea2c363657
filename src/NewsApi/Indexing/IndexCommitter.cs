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
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    private long triedAt = clock.GetTimestamp();
    private bool hasFailed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // After the first answers: a large index has many names.
        await Task.Run(TryWarm, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (IsDue())
                    await TryCommitAsync();
            }
        }
        catch (OperationCanceledException)
        {
            await TryCommitAsync();
        }
    }

    private void TryWarm()
    {
        try
        {
            follower.Index.Warm();
        }
#pragma warning disable CA1031 // Whoever searches first waits for it instead.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.LogWarning("The index could not be read ahead: {Reason}", exception.Message);
        }
    }

    private bool IsDue() =>
        (!hasFailed && follower.Uncommitted >= options.Value.CommitChanges)
        || clock.GetElapsedTime(triedAt) >= TimeSpan.FromSeconds(options.Value.CommitSeconds);

    // A full disk, a folder that somebody deleted, a database that is away: the server goes on, and this is tried again.
    private async Task TryCommitAsync()
    {
        triedAt = clock.GetTimestamp();
        try
        {
            await follower.MendIfBrokenAsync();
            follower.Commit();
            hasFailed = false;
        }
#pragma warning disable CA1031 // Whatever it is, the change log has what the index on disk lacks.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            hasFailed = true;
            logger.LogError("The index could not be put on disk: {Reason}", exception.Message);
        }
    }
}
