using System.IO.Compression;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using NewsApi.Hosting;
using NewsApi.Http;
using NewsApi.Imports;
using NewsApi.Imports.Bulk;
using NewsApi.Imports.Feeds;
using NewsApi.Imports.Pages;

namespace NewsApi.CommandLine.Imports;

/// <summary>Reads a file of an import as lines; a file that is one article is one line with the number 0.</summary>
/// <param name="format">What the files hold; null where each tells itself.</param>
internal sealed class ImportReader(ImportFormat? format, LimitOptions limits, Meter meter)
{
    public async IAsyncEnumerable<BulkLine> ReadAsync(ImportFile file, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var bytes = new MeteredStream(file.Open(), meter, stop);
        var packed = PipeReader.Create(bytes);
        await using var stream = await FormatFinder.IsGzipAsync(packed, stop)
            ? new GZipStream(packed.AsStream(), CompressionMode.Decompress)
            : packed.AsStream();
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 * 1024));
        var found = format ?? await FormatFinder.FindAsync(ImportFiles.WithoutGz(file.Name), reader, stop);
        await using var content = reader.AsStream();
        var lines = found switch
        {
            ImportFormat.Ndjson => LineSplitter.SplitAsync(content, limits.MaxBulkLineBytes, stop),
            ImportFormat.Feed => FeedReader.ReadAsync(content, limits.MaxRequestBytes, stop),
            _ => ArticleAsync(found, content, stop),
        };
        await foreach (var line in lines)
            yield return line;
    }

    private async IAsyncEnumerable<BulkLine> ArticleAsync(
        ImportFormat found,
        Stream content,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        var bytes = await BytesAsync(content, stop);
        yield return found switch
        {
            ImportFormat.Text => new BulkLine(0, [], Article: TextArticleReader.Read(Utf8Body.Decode(bytes))),
            ImportFormat.Html => new BulkLine(0, [], Article: PageReader.Read(Utf8Body.Decode(bytes))),
            _ => new BulkLine(0, OnOneLine(bytes)),
        };
    }

    private async Task<byte[]> BytesAsync(Stream content, CancellationToken stop)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[64 * 1024];
        while (await content.ReadAsync(chunk, stop) is > 0 and var count)
        {
            buffer.Write(chunk, 0, count);
            if (buffer.Length > limits.MaxRequestBytes)
                throw new ProblemException(
                    ProblemTypes.TooLarge,
                    $"The file has more than {limits.MaxRequestBytes} bytes; many articles are one JSON object a line."
                );
        }
        return buffer.ToArray();
    }

    // Between the members of an object a tab means what a newline does, and inside a string JSON forbids both.
    private static byte[] OnOneLine(byte[] json)
    {
        json.AsSpan().Replace((byte)'\n', (byte)'\t');
        return json;
    }
}
