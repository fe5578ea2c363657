using System.Collections.Concurrent;

namespace NewsApi.Threading;

/// <summary>
/// Threads for one kind of work that computes or blocks for long, so that requests find the thread pool free. Tasks begin in the
/// order in which they came; what goes on after an await inside the work stays on these threads.
/// </summary>
/// <remarks>
/// The pool of a small machine begins with a thread for each core, and adds one after half a second without progress: two tasks
/// that compute there hold up every request.
/// </remarks>
internal sealed class DedicatedThreads : TaskScheduler, IDisposable
{
    // A thread inherits the priority of the one that creates it, and who completes a task may create one for what waits for it:
    // a thread of the pool would answer requests with the priority of an import for as long as it lives.
    private static readonly DedicatedThreads Answers = new("answers", 1);

    private readonly BlockingCollection<Task> tasks = [];
    private readonly int count;

    /// <param name="name">What a debugger shows for the threads.</param>
    /// <param name="count">How many.</param>
    /// <param name="areBackground">Whether they compute with what requests leave of the cores.</param>
    public DedicatedThreads(string name, int count, bool areBackground = false)
    {
        this.count = count;
        for (var i = 0; i < count; i++)
            new Thread(() => Run(areBackground)) { Name = name, IsBackground = true }.Start();
    }

    public override int MaximumConcurrencyLevel => count;

    /// <summary>Runs the work on one of the threads.</summary>
    public Task<T> RunAsync<T>(Func<T> work) =>
        Task
            .Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this)
            .ContinueWith(done => done, CancellationToken.None, TaskContinuationOptions.None, Answers)
            .Unwrap();

    /// <summary>Runs the work on the threads, the parts after its awaits too.</summary>
    public Task RunAsync(Func<Task> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    /// <summary>Lets those go on that wait for something done here.</summary>
    public static void Answer(TaskCompletionSource wait) =>
        Task.Factory.StartNew(wait.SetResult, CancellationToken.None, TaskCreationOptions.DenyChildAttach, Answers);

    /// <summary>Lets the threads end once they have carried out what waits.</summary>
    public void Dispose() => tasks.CompleteAdding();

    protected override void QueueTask(Task task) => tasks.Add(task);

    // Only these threads carry tasks out, in their order.
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => tasks;

    private void Run(bool isBackground)
    {
        if (isBackground)
            ThreadNiceness.StepBack();
        foreach (var task in tasks.GetConsumingEnumerable())
            TryExecuteTask(task);
    }
}
