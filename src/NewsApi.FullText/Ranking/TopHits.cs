namespace NewsApi.FullText.Ranking;

/// <summary>The best of many hits: a higher rank is better, of equal ones the smaller id.</summary>
/// <param name="most">How many are kept, at least 1.</param>
internal sealed class TopHits(int most)
{
    // Deep pages are rare: room for one page is made at first.
    private RankedHit[] heap = new RankedHit[Math.Min(most, 128)];
    private int count;

    public bool IsFull => count == most;

    /// <summary>The worst that is kept; only where there is one.</summary>
    public RankedHit Worst => heap[0];

    public void Offer(RankedHit hit)
    {
        if (!IsFull)
        {
            if (count == heap.Length)
                Array.Resize(ref heap, Math.Min(most, count * 2));
            RiseFrom(count++, hit);
        }
        else if (hit.IsBefore(heap[0]))
        {
            SinkFromRoot(hit);
        }
    }

    /// <summary>Those after the first <paramref name="skip"/>, best first.</summary>
    public IEnumerable<RankedHit> Ordered(int skip)
    {
        var hits = heap.AsSpan(0, count).ToArray();
        Array.Sort(
            hits,
            static (one, other) =>
                one.IsBefore(other) ? -1
                : other.IsBefore(one) ? 1
                : 0
        );
        return hits.Skip(skip);
    }

    // The worst is at the root: each is worse than those below it.
    private void RiseFrom(int at, RankedHit hit)
    {
        for (var parent = (at - 1) / 2; at > 0 && heap[parent].IsBefore(hit); at = parent, parent = (at - 1) / 2)
            heap[at] = heap[parent];
        heap[at] = hit;
    }

    private void SinkFromRoot(RankedHit hit)
    {
        var at = 0;
        for (var child = 1; child < count; child = (2 * at) + 1)
        {
            if (child + 1 < count && heap[child].IsBefore(heap[child + 1]))
                child++;
            if (!hit.IsBefore(heap[child]))
                break;
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = hit;
    }
}

/// <summary>A hit while it is ranked.</summary>
/// <param name="Document">Its number in the whole index.</param>
internal readonly record struct RankedHit(int Rank, long Id, int Document)
{
    /// <summary>The score, where the rank is one: scores are never negative, so their bits are in the same order as they are.</summary>
    public float Score => BitConverter.Int32BitsToSingle(Rank);

    public bool IsBefore(RankedHit other) => Rank != other.Rank ? Rank > other.Rank : Id < other.Id;
}
