namespace NewsApi.Extraction.Entities;

/// <summary>Finds the best sequence of labels among those that BIOES allows.</summary>
internal static class Viterbi
{
    private static readonly int[][] MayPrecede =
    [
        .. Enumerable
            .Range(0, NameLabels.Count)
            .Select(label =>
                Enumerable.Range(0, NameLabels.Count).Where(before => NameLabels.MayFollow(before, label)).ToArray()
            ),
    ];

    /// <param name="scores">A row of label scores for each token.</param>
    /// <param name="transition">The weight of one label after another.</param>
    /// <param name="labels">Filled with the labels.</param>
    public static void Decode(ReadOnlySpan<float> scores, ReadOnlySpan<float> transition, Span<int> labels)
    {
        const int Count = NameLabels.Count;
        var length = labels.Length;
        var best = new float[Count];
        var next = new float[Count];
        var from = new byte[length * Count];
        for (var label = 0; label < Count; label++)
            best[label] = NameLabels.MayFollow(-1, label) ? scores[label] : float.NegativeInfinity;
        for (var i = 1; i < length; i++)
        {
            for (var label = 0; label < Count; label++)
            {
                var (top, argument) = (float.NegativeInfinity, 0);
                foreach (var before in MayPrecede[label])
                {
                    var score = best[before] + transition[(before * Count) + label];
                    if (score > top)
                        (top, argument) = (score, before);
                }
                next[label] = top + scores[(i * Count) + label];
                from[(i * Count) + label] = (byte)argument;
            }
            (best, next) = (next, best);
        }
        var last = 0;
        for (var label = 1; label < Count; label++)
        {
            if (NameLabels.MayEnd(label) && best[label] > best[last])
                last = label;
        }
        for (var i = length - 1; i >= 0; i--)
        {
            labels[i] = last;
            last = from[(i * Count) + last];
        }
    }
}
