using Lucene.Net.Util;

namespace NewsApi.FullText;

/// <summary>Numbers from 0 up as bytes, seven bits in each: what doc values hold of an article's ids and days.</summary>
internal static class PackedNumbers
{
    // Lucene takes 32,766 bytes; a number has at most ten. What is beyond is left out of counts and ranges.
    public const int Most = 3_200;

    /// <summary>The ids in order, each as the distance from the one before.</summary>
    public static BytesRef OfIds(IEnumerable<long> ids)
    {
        var ordered = ids.Distinct().Order().Take(Most).ToList();
        return Of(ordered.Select((id, i) => i == 0 ? id : id - ordered[i - 1]));
    }

    public static BytesRef Of(IEnumerable<long> numbers)
    {
        var bytes = new List<byte>();
        foreach (var number in numbers)
        {
            var rest = (ulong)number;
            for (; rest >= 0x80; rest >>= 7)
                bytes.Add((byte)(rest | 0x80));
            bytes.Add((byte)rest);
        }
        return new BytesRef(bytes.ToArray());
    }
}
