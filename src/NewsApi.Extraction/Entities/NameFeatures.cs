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

    // Stands for tokens beyond the sentence.
    private static readonly TokenTraits Edge = new("", 7, 7, WordKinds.None, false, false);

    private readonly TokenTraits[] traits;
    private readonly HashSet<uint> lowerElsewhere = [];
    private readonly Dictionary<uint, int> typeSoFar = [];

    public NameFeatures(IReadOnlyList<Token> tokens)
    {
        traits = new TokenTraits[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            traits[i] = TokenTraits.Of(tokens[i]);
            if (tokens[i].IsWord && !traits[i].IsCapitalized)
                lowerElsewhere.Add(traits[i].Lower);
        }
    }

    /// <summary>Remembers the type that a word was given, for its next occurrence in the document.</summary>
    public void Remember(int token, int label)
    {
        if (label != NameLabels.Outside)
            typeSoFar[traits[token].Lower] = NameLabels.TypeOf(label);
    }

    /// <summary>Writes the buckets of one token's features.</summary>
    /// <param name="first">First token of its sentence.</param>
    /// <param name="end">One past the last.</param>
    /// <param name="isShouting">The sentence is in capitals, so that capitals tell nothing.</param>
    /// <returns>How many there are.</returns>
    public int Write(int i, int first, int end, bool isShouting, Span<int> buckets)
    {
        var features = new FeatureWriter(buckets);
        ref readonly var word = ref traits[i];
        var (before, after) = (At(i - 1, first, end), At(i + 1, first, end));
        var (before2, after2) = (At(i - 2, first, end), At(i + 2, first, end));
        var isFirst = i == first || (i == first + 1 && !char.IsLetterOrDigit(traits[first].Text[0]));
        var flags =
            (isFirst ? 1u : 0) | (word.IsCapitalized ? 2u : 0) | (word.IsAllCaps ? 4u : 0) | (isShouting ? 8u : 0);

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
        WriteDocument(ref features, word, before, after, flags);
        WriteCharacters(ref features, word);
        return features.Count;
    }

    private TokenTraits At(int i, int first, int end) => i >= first && i < end ? traits[i] : Edge;

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
        for (var bit = 0; bit < 10; bit++)
        {
            if (((int)word.Kinds & (1 << bit)) != 0)
                features.Add(26, (uint)bit);
        }
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
        features.Add(30, lowerElsewhere.Contains(word.Lower) ? 1u : 2u, flags);
        if (typeSoFar.TryGetValue(word.Lower, out var type))
            features.Add(31, (uint)type);
        if (before.IsCapitalized && typeSoFar.TryGetValue(before.Lower, out var typeBefore))
            features.Add(32, (uint)typeBefore);
        if (after.IsCapitalized && typeSoFar.TryGetValue(after.Lower, out var typeAfter))
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
