using Microsoft.EntityFrameworkCore;
using NewsApi.Storage;

namespace NewsApi.Archive;

/// <summary>A write that waits for its group.</summary>
/// <param name="isOwed">Whether searches that begin after its answer must show it.</param>
internal abstract class PendingWrite(bool isOwed)
{
    public bool IsOwed => isOwed;

    /// <summary>Who asked for it; null where the program did.</summary>
    protected WriteOrigin? Origin { get; } = WriteOrigin.Current;

    /// <summary>Those of the writes, from this one on, that may be carried out together with it.</summary>
    public virtual IReadOnlyList<PendingWrite> Together(IEnumerable<PendingWrite> writes) => [];

    /// <summary>Carries out the first of these writes together, this one and those after it; how many, 0 where it must be alone.</summary>
    public virtual Task<int> RunTogetherAsync(WriteGroup group, IEnumerable<PendingWrite> writes) => Task.FromResult(0);

    /// <summary>Runs the operation; false where it failed and must be rolled back.</summary>
    public abstract Task<bool> TryRunAsync(NewsDbContext context);

    /// <summary>The group is committed: answers with the result, or with the operation's own failure.</summary>
    /// <param name="sequence">The last change of the archive then.</param>
    public void Complete(long sequence)
    {
        Origin?.Receipt.Commit(sequence);
        Complete();
    }

    /// <summary>The group could not be committed.</summary>
    public abstract void Fail(Exception exception);

    protected abstract void Complete();
}

internal class PendingWrite<T>(Func<NewsDbContext, Task<T>> operation, bool isOwed, CancellationToken cancellation)
    : PendingWrite(isOwed)
{
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;
    private Exception? failure;

    public Task<T> Answer => answer.Task;

    protected bool IsCancelled => cancellation.IsCancellationRequested;

    public override async Task<bool> TryRunAsync(NewsDbContext context)
    {
        failure = null;
        try
        {
            cancellation.ThrowIfCancellationRequested();
            result = await RunAsync(context);
            return true;
        }
        // The failure belongs to who asked for the write, whatever it is; a connection that is gone, to all of the group.
        catch (Exception exception) when (!context.IsCutOff)
        {
            failure = exception;
            return false;
        }
    }

    protected override void Complete()
    {
        if (failure is null)
            answer.TrySetResult(result!);
        else
            answer.TrySetException(failure);
    }

    public override void Fail(Exception exception) => answer.TrySetException(failure ?? exception);

    protected void Settle(Settled<T> settled) => (result, failure) = (settled.Answer, settled.Failure);

    // A row with the same unique value came in between: the second run finds it.
    private async Task<T> RunAsync(NewsDbContext context)
    {
        try
        {
            return await operation(context);
        }
        catch (DbUpdateException exception) when (context.IsUniqueViolation(exception))
        {
            context.ChangeTracker.Clear();
            return await operation(context);
        }
    }
}
