using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Entities;

/// <summary>Labels the tokens of a document, segment by segment; what a word was is remembered for its next occurrence.</summary>
internal sealed class NameTagger(NameModel model)
{
    private readonly float[] transitions =
    [
        .. from label in Enumerable.Range(0, NameLabels.Count)
        from to in Enumerable.Range(0, NameLabels.Count)
        select (float)model.Transition(label, to),
    ];

    /// <returns>A label for each token.</returns>
    public int[] Label(TextLayout layout, CancellationToken cancellation = default)
    {
        var features = new NameFeatures(layout.Tokens);
        var labels = new int[layout.Tokens.Count];
        foreach (var segment in NameSegments.Of(layout))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (first, end) in NameIslands.Of(features, segment))
                LabelIsland(features, segment, first, labels.AsSpan(first, end - first));
        }
        return labels;
    }

    private void LabelIsland(NameFeatures features, NameSegment segment, int first, Span<int> labels)
    {
        Span<int> buckets = stackalloc int[NameFeatures.MaxFeatures];
        Span<short> sums = stackalloc short[NameModel.RowLength];
        var scores = new float[labels.Length * NameLabels.Count];
        for (var i = 0; i < labels.Length; i++)
        {
            var count = features.Write(first + i, segment, buckets);
            model.Score(buckets[..count], sums);
            for (var label = 0; label < NameLabels.Count; label++)
                scores[(i * NameLabels.Count) + label] = sums[label];
        }
        Viterbi.Decode(scores, transitions, labels);
        for (var i = 0; i < labels.Length; i++)
            features.Remember(first + i, labels[i]);
    }
}
