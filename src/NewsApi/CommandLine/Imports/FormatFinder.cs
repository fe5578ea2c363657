using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;

namespace NewsApi.CommandLine.Imports;

/// <summary>Tells what a stream holds by its name and its first bytes, which stay to be read.</summary>
internal static class FormatFinder
{
    // Enough for the first line of most articles, and for what stands before the first element of a feed.
    private const int FirstBytes = 64 * 1024;

    public static async Task<bool> IsGzipAsync(PipeReader reader, CancellationToken stop)
    {
        var read = await reader.ReadAtLeastAsync(2, stop);
        var isGzip = read.Buffer.Length >= 2 && read.Buffer.Slice(0, 2).ToArray() is [0x1f, 0x8b];
        reader.AdvanceTo(read.Buffer.Start);
        return isGzip;
    }

    public static async Task<ImportFormat> FindAsync(string name, PipeReader reader, CancellationToken stop) =>
        Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".ndjson" or ".jsonl" => ImportFormat.Ndjson,
            ".rss" or ".atom" or ".xml" => ImportFormat.Feed,
            ".txt" => ImportFormat.Text,
            ".html" or ".htm" => ImportFormat.Html,
            _ => Guess(await PeekLineAsync(reader, stop)),
        };

    private static ImportFormat Guess(ReadOnlySpan<byte> first)
    {
        if (first.StartsWith(Encoding.UTF8.Preamble))
            first = first[Encoding.UTF8.Preamble.Length..];
        first = first.TrimStart(" \t\r\n"u8);
        return first switch
        {
            [(byte)'{', ..] => IsWholeObject(first) ? ImportFormat.Ndjson : ImportFormat.Json,
            [(byte)'<', ..] when IsFeed(Encoding.UTF8.GetString(first)) => ImportFormat.Feed,
            [(byte)'<', ..] => ImportFormat.Html,
            _ => ImportFormat.Text,
        };
    }

    // Many name JSON lines ".json"; the first line of a single article that takes several is not an object yet.
    private static bool IsWholeObject(ReadOnlySpan<byte> first)
    {
        var end = first.IndexOf((byte)'\n');
        if (end < 0 && first.Length >= FirstBytes / 2)
            return true;
        var line = new Utf8JsonReader(end < 0 ? first : first[..end], isFinalBlock: true, default);
        try
        {
            return line.Read() && line.TrySkip();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsFeed(string text) =>
        text.Contains("<rss", StringComparison.OrdinalIgnoreCase)
        || text.Contains("<feed", StringComparison.OrdinalIgnoreCase);

    // Of a pipe that is still being written only the first line is waited for.
    private static async Task<byte[]> PeekLineAsync(PipeReader reader, CancellationToken stop)
    {
        while (true)
        {
            var read = await reader.ReadAsync(stop);
            var first = read.Buffer.Slice(0, Math.Min(FirstBytes, read.Buffer.Length)).ToArray();
            if (
                read.IsCompleted
                || first.Length == FirstBytes
                || first.AsSpan().TrimStart(" \t\r\n"u8).Contains((byte)'\n')
            )
            {
                reader.AdvanceTo(read.Buffer.Start);
                return first;
            }
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
