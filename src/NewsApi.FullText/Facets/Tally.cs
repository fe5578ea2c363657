namespace NewsApi.FullText.Facets;

/// <summary>Counts of numbered values. To clear it costs what was counted, not what could be.</summary>
internal sealed class Tally
{
    private int[] counts = [];
    private int[] seen = [];
    private int seenCount;

    /// <summary>The values that were counted, in no order.</summary>
    public ReadOnlySpan<int> Seen => seen.AsSpan(0, seenCount);

    public int this[int value] => counts[value];

    /// <summary>Makes room for values below this number.</summary>
    public void Reserve(int values)
    {
        if (counts.Length >= values)
            return;
        // Room for those that come with the next segments.
        Array.Resize(ref counts, values + (values / 4) + 16);
        Array.Resize(ref seen, counts.Length + 1);
    }

    public void Add(int value)
    {
        // Without a branch: whether a value is new is a guess that the processor gets wrong half the time.
        seen[seenCount] = value;
        seenCount += counts[value]++ == 0 ? 1 : 0;
    }

    public void Clear()
    {
        foreach (var value in Seen)
            counts[value] = 0;
        seenCount = 0;
    }
}
