using System.Numerics;
using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Entities;

/// <summary>The features of each token of a document, as buckets of the hashed weight table.</summary>
/// <remarks>The trainer and the tagger share this class: whatever is changed here needs a new model.</remarks>
internal sealed class NameFeatures
{
    /// <summary>Rows of the weight table; a power of two.</summary>
    public const int Buckets = 1 << 18;

    /// <summary>Most features of a token.</summary>
    public const int MaxFeatures = 96;

    // Stands for tokens beyond the segment.
    private static readonly TokenTraits Edge = new("", 7, 7, WordKinds.None, false, false, false);

    private readonly TokenTraits[] traits;
    private readonly uint[] listed;
    private readonly DocumentWords words;

    public NameFeatures(IReadOnlyList<Token> tokens)
    {
        traits = new TokenTraits[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
            traits[i] = TokenTraits.Of(tokens[i]);
        listed = NameLists.Find(traits);
        words = new DocumentWords(traits);
    }

    /// <summary>Whether the token has a capital, so that it may belong to a name.</summary>
    public bool HasCapital(int token) => traits[token].HasCapital;

    /// <summary>Remembers the type that a word was given, for its next occurrence in the document.</summary>
    public void Remember(int token, int label) => words.Remember(traits[token].Lower, label);

    /// <summary>Writes the buckets of one token's features.</summary>
    /// <returns>How many there are.</returns>
    public int Write(int i, NameSegment segment, Span<int> buckets)
    {
        var features = new FeatureWriter(buckets);
        ref readonly var word = ref traits[i];
        ref readonly var before = ref At(i - 1, segment);
        ref readonly var after = ref At(i + 1, segment);
        ref readonly var before2 = ref At(i - 2, segment);
        ref readonly var after2 = ref At(i + 2, segment);
        var isFirst =
            i == segment.First || (i == segment.First + 1 && !char.IsLetterOrDigit(traits[segment.First].Text[0]));
        var flags =
            (isFirst ? 1u : 0)
            | (word.IsCapitalized ? 2u : 0)
            | (word.IsAllCaps ? 4u : 0)
            | ((uint)segment.Kind << 3)
            | (i == segment.End - 1 ? 32u : 0);

        features.Add(1, flags);
        features.Add(2, word.Lower);
        features.Add(3, before.Lower);
        features.Add(4, after.Lower);
        features.Add(5, before2.Lower);
        features.Add(6, after2.Lower);
        features.Add(7, before.Lower, word.Lower);
        features.Add(8, word.Lower, after.Lower);
        features.Add(9, word.Shape, flags);
        features.Add(10, before.Shape, word.Shape);
        features.Add(11, word.Shape, after.Shape);
        features.Add(12, before.Shape, word.Shape, after.Shape);
        features.Add(13, before.Lower, word.Shape);
        features.Add(14, word.Shape, after.Lower);
        features.Add(15, before.Lower, after.Lower);
        features.Add(16, before2.Lower, before.Lower);
        features.Add(17, after.Lower, after2.Lower);
        features.Add(18, word.Lower, flags);
        WriteKinds(ref features, word, before, after, after2);
        WriteListed(ref features, i, segment, word.Shape, before.Lower, after.Lower);
        WriteDocument(ref features, word, before, after, flags);
        WriteCharacters(ref features, word);
        return features.Count;
    }

    private ref readonly TokenTraits At(int i, NameSegment segment)
    {
        if (i >= segment.First && i < segment.End)
            return ref traits[i];
        return ref Edge;
    }

    private static void WriteKinds(
        ref FeatureWriter features,
        in TokenTraits word,
        in TokenTraits before,
        in TokenTraits after,
        in TokenTraits after2
    )
    {
        features.Add(20, (uint)word.Kinds);
        features.Add(21, (uint)before.Kinds, (uint)word.Kinds);
        features.Add(22, (uint)word.Kinds, (uint)after.Kinds);
        features.Add(23, (uint)before.Kinds, word.Shape);
        features.Add(24, word.Shape, (uint)after.Kinds);
        features.Add(25, (uint)after.Kinds, (uint)after2.Kinds, word.Shape);
        for (var bits = (uint)word.Kinds; bits != 0; bits &= bits - 1)
            features.Add(26, (uint)BitOperations.TrailingZeroCount(bits));
    }

    private void WriteListed(
        ref FeatureWriter features,
        int i,
        NameSegment segment,
        uint shape,
        uint before,
        uint after
    )
    {
        var here = listed[i];
        var (left, right) = (i > segment.First ? listed[i - 1] : 0, i + 1 < segment.End ? listed[i + 1] : 0);
        if (right != 0)
            features.Add(61, shape, right);
        if (left != 0)
            features.Add(62, left, shape);
        if (here == 0)
            return;
        features.Add(60, here, words.IsSport ? 1u : 0);
        features.Add(63, here, before);
        features.Add(64, here, after);
        features.Add(65, left, here, right);
        features.Add(66, here, (uint)segment.Kind);
        for (var bits = here; bits != 0; bits &= bits - 1)
            features.Add(67, (uint)BitOperations.TrailingZeroCount(bits));
    }

    private void WriteDocument(
        ref FeatureWriter features,
        in TokenTraits word,
        in TokenTraits before,
        in TokenTraits after,
        uint flags
    )
    {
        if (!word.IsCapitalized)
            return;
        features.Add(30, words.UseOf(word.Lower), flags);
        features.Add(34, words.IsSport ? 1u : 0, flags, (uint)word.Kinds);
        if (words.TypeOf(word.Lower) is var type and >= 0)
            features.Add(31, (uint)type);
        if (before.IsCapitalized && words.TypeOf(before.Lower) is var typeBefore and >= 0)
            features.Add(32, (uint)typeBefore);
        if (after.IsCapitalized && words.TypeOf(after.Lower) is var typeAfter and >= 0)
            features.Add(33, (uint)typeAfter);
    }

    private static void WriteCharacters(ref FeatureWriter features, in TokenTraits word)
    {
        var text = word.Text.AsSpan();
        for (var length = 1; length <= 4 && length <= text.Length; length++)
        {
            features.Add(40 + length, FeatureHash.OfLower(text[..length]), word.IsCapitalized ? 1u : 0);
            features.Add(45 + length, FeatureHash.OfLower(text[^length..]), word.IsCapitalized ? 1u : 0);
        }
        if (!word.IsCapitalized)
            return;
        for (var i = 0; i + 3 <= text.Length && i < 12; i++)
            features.Add(50, FeatureHash.OfLower(text.Slice(i, 3)));
    }
}
