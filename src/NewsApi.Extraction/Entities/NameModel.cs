using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Entities;

/// <summary>
/// The weights of the tagger: a structured averaged perceptron (Collins 2002) over hashed features, cut to eight bits.
/// </summary>
/// <remarks>
/// File: gzip over <see cref="NameFeatures.Buckets"/> rows of <see cref="RowLength"/> signed bytes, then the transition
/// weights as 16-bit integers, from each label (row) to each (column). Made by <c>NewsApi.Evaluation train-names</c>.
/// </remarks>
internal sealed class NameModel
{
    /// <summary>Bytes of a row: the labels, filled up so that rows are whole vectors.</summary>
    public const int RowLength = 32;

    private readonly sbyte[] weights;
    private readonly short[] transitions;

    public NameModel(sbyte[] weights, short[] transitions) => (this.weights, this.transitions) = (weights, transitions);

    public static NameModel Load()
    {
        using var file = new GZipStream(Lexicon.Open("Entities.names.model"), CompressionMode.Decompress);
        var weights = new sbyte[NameFeatures.Buckets * RowLength];
        file.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        var transitions = new short[NameLabels.Count * NameLabels.Count];
        file.ReadExactly(MemoryMarshal.AsBytes(transitions.AsSpan()));
        return new NameModel(weights, transitions);
    }

    public void Save(string path)
    {
        using var file = new GZipStream(File.Create(path), CompressionLevel.SmallestSize);
        file.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
        file.Write(MemoryMarshal.AsBytes(transitions.AsSpan()));
    }

    public int Transition(int from, int to) => transitions[(from * NameLabels.Count) + to];

    /// <summary>Adds up the weights of the features for every label.</summary>
    /// <param name="scores">As long as a row.</param>
    public void Score(ReadOnlySpan<int> buckets, Span<short> scores)
    {
        // A row is one vector of 32 signed bytes; the sums of at most 96 of them fit 16 bits.
        var low = Vector256<short>.Zero;
        var high = Vector256<short>.Zero;
        ref var first = ref MemoryMarshal.GetArrayDataReference(weights);
        foreach (var bucket in buckets)
        {
            var row = Vector256.LoadUnsafe(ref first, (nuint)(bucket * RowLength));
            var (lower, upper) = Vector256.Widen(row);
            low += lower;
            high += upper;
        }
        low.CopyTo(scores);
        high.CopyTo(scores[Vector256<short>.Count..]);
    }
}
