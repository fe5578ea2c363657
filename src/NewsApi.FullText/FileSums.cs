using System.Buffers.Binary;
using System.IO.Hashing;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Microsoft.Win32.SafeHandles;

namespace NewsApi.FullText;

/// <summary>
/// Holds the files of an index against the sums that Lucene ends each with: a wrong byte far inside would fail a search, now and
/// then, until it is merged. Lucene's own check gives the same answer at a tenth of the speed, and a start waits for it.
/// </summary>
internal static class FileSums
{
    // CodecUtil.FOOTER_MAGIC, the only algorithm, and CRC-32 of all before the sum itself; big-endian, 4, 4 and 8 bytes.
    private const uint Magic = 0xC02893E8;
    private const int FooterLength = 16;
    private const int SumLength = 8;
    private const int BufferLength = 256 * 1024;

    /// <summary>Whether every file of a commit is as it was written.</summary>
    /// <exception cref="IOException">One is missing or cannot be read.</exception>
    public static bool AreRight(FSDirectory directory, SegmentInfos commit) =>
        commit
            .GetFiles(directory, includeSegmentsFile: true)
            .AsParallel()
            .All(file => IsRight(Path.Combine(directory.Directory.FullName, file)));

    private static bool IsRight(string path)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var length = RandomAccess.GetLength(file);
        if (length < FooterLength)
            return false;
        Span<byte> footer = stackalloc byte[FooterLength];
        ReadWhole(file, footer, length - FooterLength);
        if (
            BinaryPrimitives.ReadUInt32BigEndian(footer) != Magic
            || BinaryPrimitives.ReadUInt32BigEndian(footer[4..]) != 0
        )
            return false;
        var sum = new Crc32();
        var buffer = new byte[(int)Math.Min(BufferLength, length)];
        for (long at = 0, end = length - SumLength; at < end; at += buffer.Length)
        {
            var part = buffer.AsSpan(0, (int)Math.Min(buffer.Length, end - at));
            ReadWhole(file, part, at);
            sum.Append(part);
        }
        return BinaryPrimitives.ReadUInt64BigEndian(footer[SumLength..]) == sum.GetCurrentHashAsUInt32();
    }

    private static void ReadWhole(SafeFileHandle file, Span<byte> part, long at)
    {
        while (part.Length > 0)
        {
            var read = RandomAccess.Read(file, part, at);
            if (read == 0)
                throw new EndOfStreamException();
            part = part[read..];
            at += read;
        }
    }
}
