using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsApi.Hosting;
using NewsApi.Http;
using NewsApi.Indexing;
using NewsApi.Storage;

namespace NewsApi.Changes;

/// <summary>Waits until this server shows a change that it, or another one on the same archive, has written.</summary>
internal sealed class AwaitedChanges(
    ArchiveDatabase database,
    IDbContextFactory<NewsDbContext> contexts,
    IndexFollower follower,
    IndexFeed feed,
    IOptions<LimitOptions> limits
)
{
    // Between looks at an index that is still behind.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <exception cref="ProblemException">400: there is no such change yet; 503: the index is still behind it.</exception>
    public async Task WaitAsync(long sequence, CancellationToken cancellation)
    {
        if (follower.Sequence < sequence)
            await FollowAsync(sequence, cancellation);
        // What is in the index is shown by its next refresh.
        await feed.ShowAsync();
    }

    private async Task FollowAsync(long sequence, CancellationToken cancellation)
    {
        var begun = Stopwatch.GetTimestamp();
        var patience = TimeSpan.FromSeconds(limits.Value.WaitForSeconds);
        await EnsureWrittenAsync(sequence, cancellation);
        // What this server wrote itself is on its way.
        if (database.IsShared)
            feed.Follow();
        while (follower.Sequence < sequence)
        {
            if (Stopwatch.GetElapsedTime(begun) >= patience)
                throw new ProblemException(
                    ProblemTypes.Unavailable,
                    $"The index of this server is at change {follower.Sequence} and did not reach {sequence} in {patience.TotalSeconds:0} s. Ask again."
                );
            await Task.Delay(Pause, cancellation);
        }
    }

    private async Task EnsureWrittenAsync(long sequence, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var last = await context.Changes.MaxAsync(c => (long?)c.Sequence, cancellation) ?? 0;
        if (sequence > last)
            throw ProblemException.Field(
                ProblemTypes.InvalidRequest,
                ChangeSequence.Parameter,
                $"The archive has no such change yet; its last one is {last}."
            );
    }
}
