using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Channels;
using NewsApi.Exports;
using NewsApi.Imports.Bulk;

namespace NewsApi.CommandLine.Imports;

/// <summary>Gathers lines into batches: what has come while the one before was sent, so that a slow source does not wait.</summary>
internal static class LineBatches
{
    private const int MostLines = 200;
    private const int MostBytes = 4 * 1024 * 1024;

    private static readonly byte[] Exported = Encoding.ASCII.GetBytes(
        $"{{\"format\":\"{ExportLineResponse.CurrentFormat}\""
    );
    private static readonly byte[] ExportedRevision = [.. Exported, .. ",\"revision\":"u8];

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
            await CompleteAsync(batch, come.Reader, cancellation);
            yield return batch;
        }
        await reading;
    }

    // An exported article and what it was before go together: batches are on their way at the same time.
    private static async Task CompleteAsync(
        List<BulkLine> batch,
        ChannelReader<BulkLine> come,
        CancellationToken cancellation
    )
    {
        while (
            batch[^1].Content.AsSpan().StartsWith(Exported)
            && await come.WaitToReadAsync(cancellation)
            && come.TryPeek(out var next)
            && next.Content.AsSpan().StartsWith(ExportedRevision)
            && come.TryRead(out next)
        )
            batch.Add(next);
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
