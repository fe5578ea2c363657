using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace NewsApi.Imports.Bulk;

/// <summary>Works on many items at the same time and gives the results in the order of the items.</summary>
internal static class OrderedWork
{
    /// <param name="work">Begun in the order of the items.</param>
    /// <param name="ahead">How many items may be begun whose results are not taken yet: what bounds memory.</param>
    public static async IAsyncEnumerable<TResult> RunAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items,
        Func<TItem, Task<TResult>> work,
        int ahead,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var begun = Channel.CreateBounded<Task<TResult>>(
            new BoundedChannelOptions(ahead) { SingleReader = true, SingleWriter = true }
        );
        var beginning = BeginAllAsync(items, work, begun.Writer, stop.Token);
        try
        {
            // What fails while items are read comes out here, after the results before it.
            await foreach (var result in begun.Reader.ReadAllAsync(cancellation))
                yield return await result;
        }
        finally
        {
            await stop.CancelAsync();
            await beginning;
        }
    }

    private static async Task BeginAllAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> items,
        Func<TItem, Task<TResult>> work,
        ChannelWriter<Task<TResult>> begun,
        CancellationToken stop
    )
    {
        try
        {
            await foreach (var item in items.WithCancellation(stop))
            {
                await begun.WaitToWriteAsync(stop);
                await begun.WriteAsync(work(item), stop);
            }
            begun.Complete();
        }
#pragma warning disable CA1031 // The reader of the channel gets it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            begun.TryComplete(exception);
        }
    }
}
