using System.Buffers.Binary;
using System.Numerics;

namespace NewsApi.Archive.Duplicates;

/// <summary>
/// A short stand-in for the shingles of a text (MinHash): the share of places in which two fingerprints agree is about the
/// share of shingles that the texts have in common.
/// </summary>
/// <remarks>
/// Broder, On the resemblance and containment of documents (1997); of each minimum 16 bits are kept (Li and König, b-bit
/// minwise hashing, 2010). With 64 of them an estimate of 0.7 is off by 0.06 (one standard deviation).
/// </remarks>
internal static class Fingerprint
{
    /// <summary>Bytes of a fingerprint.</summary>
    private const int Size = Values * sizeof(ushort);

    /// <summary>A text with fewer shingles says too little to be told from another one.</summary>
    public const int FewestShingles = 8;

    private const int Values = 64;

    // Texts that share 70 % agree in one of 6 bands of 3 values in 92 % of cases, those that share 80 % in 99 %, 30 % in 15 %.
    private const int Bands = 6;
    private const int BandValues = 3;

    private static readonly (uint[] Factors, uint[] Terms) Permutations = MakePermutations();

    /// <summary>The fingerprint of a text; empty where it is too short for one.</summary>
    public static byte[] Of(string text)
    {
        var shingles = Shingles.Of(text);
        if (shingles.Count < FewestShingles)
            return [];
        Span<uint> least = stackalloc uint[Values];
        Minimize(shingles, least);
        var fingerprint = new byte[Size];
        for (var i = 0; i < Values; i++)
            BinaryPrimitives.WriteUInt16LittleEndian(fingerprint.AsSpan(i * sizeof(ushort)), Fold(least[i]));
        return fingerprint;
    }

    /// <summary>About the share of shingles that two texts have in common, 0 to 1.</summary>
    public static double Similarity(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var same = 0;
        for (var i = 0; i < Size; i += sizeof(ushort))
        {
            if (left[i] == right[i] && left[i + 1] == right[i + 1])
                same++;
        }
        return (double)same / Values;
    }

    /// <summary>What texts that are nearly the same have at least one in common of, and hardly any others: see <see cref="Bands"/>.</summary>
    public static IEnumerable<long> BandsOf(byte[] fingerprint)
    {
        for (var band = 0L; band < Bands; band++)
        {
            var hash = band;
            for (var i = 0; i < BandValues; i++)
            {
                var place = ((int)band * BandValues + i) * sizeof(ushort);
                hash = (hash << 16) | BinaryPrimitives.ReadUInt16LittleEndian(fingerprint.AsSpan(place));
            }
            yield return hash;
        }
    }

    // Each permutation of all numbers is factor * number + term; the vectors of the processor take 8 or 16 at a time.
    private static void Minimize(List<uint> shingles, Span<uint> least)
    {
        var (factors, terms) = Permutations;
        least.Fill(uint.MaxValue);
        for (var i = 0; i < Values; i += Vector<uint>.Count)
        {
            var (factor, term) = (new Vector<uint>(factors, i), new Vector<uint>(terms, i));
            var minimum = new Vector<uint>(uint.MaxValue);
            foreach (var shingle in shingles)
                minimum = Vector.Min(minimum, (factor * new Vector<uint>(shingle)) + term);
            minimum.CopyTo(least[i..]);
        }
    }

    // The high bits of a minimum are mostly 0 and its low bits weak: mixed (MurmurHash3), any 16 of them serve.
    private static ushort Fold(uint value)
    {
        value = (value ^ (value >> 16)) * 0x85EBCA6B;
        value = (value ^ (value >> 13)) * 0xC2B2AE35;
        return (ushort)(value ^ (value >> 16));
    }

    // Always the same numbers (SplitMix64), for fingerprints are stored.
    private static (uint[] Factors, uint[] Terms) MakePermutations()
    {
        var (factors, terms) = (new uint[Values], new uint[Values]);
        var state = 0UL;
        for (var i = 0; i < Values; i++)
        {
            state += 0x9E3779B97F4A7C15;
            var number = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            number = (number ^ (number >> 27)) * 0x94D049BB133111EB;
            number ^= number >> 31;
            (factors[i], terms[i]) = ((uint)number | 1, (uint)(number >> 32));
        }
        return (factors, terms);
    }
}
