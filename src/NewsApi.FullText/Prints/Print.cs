using System.Text;
using Lucene.Net.Util;

namespace NewsApi.FullText.Prints;

/// <summary>Numbers that stand for words and values; those of one document are added up, so that their order says nothing.</summary>
internal static class Print
{
    // FNV-1a, 64 bits.
    private const ulong Offset = 14_695_981_039_346_656_037;
    private const ulong Prime = 1_099_511_628_211;

    // 2^64 divided by the golden ratio: neighbouring numbers end up far apart.
    private const ulong Golden = 0x9E37_79B9_7F4A_7C15;

    public static ulong Of(BytesRef bytes) => Add(Offset, bytes.Bytes.AsSpan(bytes.Offset, bytes.Length));

    public static ulong Of(string field, BytesRef bytes) =>
        Mix(Add(Offset, Encoding.UTF8.GetBytes(field))) ^ Mix(Of(bytes));

    /// <summary>A word at a place.</summary>
    public static ulong With(ulong term, int place) => Mix(term + ((ulong)place + 1) * Golden);

    /// <summary>The finalizer of splitmix64: every bit of the result hangs on every bit of the number.</summary>
    public static ulong Mix(ulong number)
    {
        number = (number ^ (number >> 30)) * 0xBF58_476D_1CE4_E5B9;
        number = (number ^ (number >> 27)) * 0x94D0_49BB_1331_11EB;
        return number ^ (number >> 31);
    }

    private static ulong Add(ulong print, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
            print = (print ^ value) * Prime;
        return print;
    }
}
