namespace NewsApi.FullText.Facets;

/// <summary>The values that most articles have: most first, equal ones by value.</summary>
internal static class TopCounts
{
    private static readonly Comparer<FacetCount> Order = Comparer<FacetCount>.Create(
        (one, other) =>
            one.Count != other.Count ? other.Count.CompareTo(one.Count) : string.CompareOrdinal(one.Value, other.Value)
    );

    /// <param name="show">Makes the shown value of a number; called only for those that can be among the top.</param>
    public static IReadOnlyList<FacetCount> Of(Tally tally, int most, Func<int, FacetCount> show)
    {
        var least = LeastCount(tally, most);
        var top = new List<FacetCount>();
        foreach (var number in tally.Seen)
        {
            if (tally[number] >= least)
                top.Add(show(number));
        }
        return Of(top, most);
    }

    public static IReadOnlyList<FacetCount> Of(IEnumerable<FacetCount> counts, int most) =>
        [.. counts.Order(Order).Take(most)];

    // What the last of the top values has at least, without a look at what the values are.
    private static int LeastCount(Tally tally, int most)
    {
        var heap = new PriorityQueue<int, int>();
        foreach (var number in tally.Seen)
        {
            var count = tally[number];
            if (heap.Count < most)
                heap.Enqueue(count, count);
            else if (count > heap.Peek())
                heap.EnqueueDequeue(count, count);
        }
        return heap.Count < most ? 0 : heap.Peek();
    }
}
