using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Entities;

/// <summary>Labels the tokens of a document, sentence by sentence; what a word was is remembered for its next occurrence.</summary>
internal sealed class NameTagger(NameModel model)
{
    private readonly float[] transitions =
    [
        .. from label in Enumerable.Range(0, NameLabels.Count)
        from to in Enumerable.Range(0, NameLabels.Count)
        select (float)model.Transition(label, to),
    ];

    // A longer run of tokens without a sentence's end is no prose; it is cut so that memory stays bounded.
    private const int MaxSentence = 400;

    /// <returns>A label for each token.</returns>
    public int[] Label(TextLayout layout)
    {
        var features = new NameFeatures(layout.Tokens);
        var labels = new int[layout.Tokens.Count];
        foreach (var sentence in layout.Sentences)
        {
            for (var first = sentence.FirstToken; first < sentence.TokenEnd; first += MaxSentence)
                LabelSentence(layout, features, first, Math.Min(first + MaxSentence, sentence.TokenEnd), labels);
        }
        return labels;
    }

    /// <summary>Whether most words of the sentence are in capitals, as in headlines and datelines.</summary>
    public static bool IsShouting(IReadOnlyList<Token> tokens, int first, int end)
    {
        var (words, capitalized) = (0, 0);
        for (var i = first; i < end; i++)
        {
            if (!tokens[i].IsWord || tokens[i].Text.Length < 2)
                continue;
            words++;
            capitalized += char.IsUpper(tokens[i].Text[0]) && char.IsUpper(tokens[i].Text[^1]) ? 1 : 0;
        }
        return words > 2 && capitalized * 10 >= words * 7;
    }

    private void LabelSentence(TextLayout layout, NameFeatures features, int first, int end, int[] labels)
    {
        Span<int> buckets = stackalloc int[NameFeatures.MaxFeatures];
        Span<short> sums = stackalloc short[NameModel.RowLength];
        var scores = new float[(end - first) * NameLabels.Count];
        var isShouting = IsShouting(layout.Tokens, first, end);
        for (var i = first; i < end; i++)
        {
            var count = features.Write(i, first, end, isShouting, buckets);
            model.Score(buckets[..count], sums);
            for (var label = 0; label < NameLabels.Count; label++)
                scores[((i - first) * NameLabels.Count) + label] = sums[label];
        }
        Viterbi.Decode(scores, transitions, labels.AsSpan(first, end - first));
        for (var i = first; i < end; i++)
            features.Remember(i, labels[i]);
    }
}
