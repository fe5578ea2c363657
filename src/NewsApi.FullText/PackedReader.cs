using Lucene.Net.Util;

namespace NewsApi.FullText;

/// <summary>Reads what <see cref="PackedNumbers"/> wrote.</summary>
internal ref struct PackedReader(BytesRef bytes)
{
    private readonly ReadOnlySpan<byte> left = bytes.Bytes.AsSpan(bytes.Offset, bytes.Length);
    private int at;

    public readonly bool HasMore => at < left.Length;

    public long Next()
    {
        var number = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = left[at++];
            number |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80)
                return (long)number;
        }
    }
}
