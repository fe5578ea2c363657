using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using NewsApi.Http;

namespace NewsApi.Imports.Bulk;

/// <summary>Cuts a stream into lines, holding no more than one of them.</summary>
internal static class LineSplitter
{
    /// <param name="maxBytes">A longer line is passed over, and comes as a problem.</param>
    public static async IAsyncEnumerable<BulkLine> SplitAsync(
        Stream stream,
        int maxBytes,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));
        var (number, isTooLong) = (1L, false);
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            var buffer = read.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } newline)
            {
                if (LineOf(number, buffer.Slice(0, newline), isTooLong, maxBytes) is { } line)
                    yield return line;
                (number, isTooLong) = (number + 1, false);
                buffer = buffer.Slice(buffer.GetPosition(1, newline));
            }
            if (read.IsCompleted)
            {
                if (LineOf(number, buffer, isTooLong, maxBytes) is { } last)
                    yield return last;
                yield break;
            }
            // What a line has too much is thrown away as it comes.
            isTooLong |= buffer.Length > maxBytes;
            reader.AdvanceTo(isTooLong ? buffer.End : buffer.Start, buffer.End);
        }
    }

    // Null for a blank line, which means nothing in NDJSON.
    private static BulkLine? LineOf(long number, in ReadOnlySequence<byte> bytes, bool isTooLong, int maxBytes)
    {
        if (isTooLong || bytes.Length > maxBytes)
            return new BulkLine(
                number,
                [],
                new ProblemException(ProblemTypes.TooLarge, $"The line has more than {maxBytes} bytes.")
            );
        var content = bytes.ToArray();
        if (number == 1 && content.AsSpan().StartsWith(Encoding.UTF8.Preamble))
            content = content[Encoding.UTF8.Preamble.Length..];
        return content.AsSpan().Trim(" \t\r"u8).IsEmpty ? null : new BulkLine(number, content);
    }
}
