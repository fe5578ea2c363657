using System.Runtime.CompilerServices;
using System.Threading.Channels;
using NewsApi.Imports.Bulk;

namespace NewsApi.CommandLine.Imports;

/// <summary>Gathers lines into batches: what has come while the one before was sent, so that a slow source does not wait.</summary>
internal static class LineBatches
{
    private const int MostLines = 200;
    private const int MostBytes = 4 * 1024 * 1024;

    public static async IAsyncEnumerable<IReadOnlyList<BulkLine>> Of(
        IAsyncEnumerable<BulkLine> lines,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        var come = Channel.CreateBounded<BulkLine>(MostLines);
        var reading = FillAsync(lines, come.Writer, cancellation);
        while (await come.Reader.WaitToReadAsync(cancellation))
        {
            var (batch, bytes) = (new List<BulkLine>(), 0L);
            while (batch.Count < MostLines && bytes < MostBytes && come.Reader.TryRead(out var line))
            {
                batch.Add(line);
                bytes += line.Content.Length + (line.Article?.Body?.Length ?? 0);
            }
            yield return batch;
        }
        await reading;
    }

    private static async Task FillAsync(
        IAsyncEnumerable<BulkLine> lines,
        ChannelWriter<BulkLine> come,
        CancellationToken cancellation
    )
    {
        try
        {
            await foreach (var line in lines.WithCancellation(cancellation))
                await come.WriteAsync(line, cancellation);
            come.Complete();
        }
#pragma warning disable CA1031 // Whoever takes the batches gets it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            come.TryComplete(exception);
        }
    }
}
