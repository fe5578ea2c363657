using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsApi.FullText.Ranking;

namespace NewsApi.FullText.NewestFirst;

/// <summary>
/// Finds the newest hits. A large segment that is in order is left as soon as it can add nothing, so the cost is that of the hits
/// shown and not that of the archive; how many match in all is then told by how close together the counted ones stand.
/// </summary>
/// <param name="most">How many hits are kept, at least 1.</param>
/// <param name="after">Only hits after this place; null for all.</param>
internal sealed class NewestHits(int most, HitPlace? after)
{
    private readonly TopHits top = new(most);
    private readonly RankedHit? last = after is { } place
        ? new RankedHit(place.Day.DayNumber, place.ArticleId, Document: -1)
        : null;

    private double total;

    /// <summary>Segments of no more documents are walked whole, which costs about as much as all else in a search.</summary>
    public int MostWalked { get; init; } = 10_000;

    /// <summary>How many matches are counted in larger ones, taken together: true totals up to here, estimates that are some percent off beyond.</summary>
    public int MostCounted { get; init; } = 400;

    public int Total => (int)Math.Round(total);

    public bool TotalIsEstimate { get; private set; }

    public void Find(IndexSearcher searcher, Lucene.Net.Search.Query query)
    {
        var weight = searcher.CreateNormalizedWeight(query);
        var documents = searcher.IndexReader.MaxDoc;
        // The largest has most of the newest: what it gives spares the others work.
        foreach (var leaf in searcher.TopReaderContext.Leaves.OrderByDescending(leaf => leaf.Reader.MaxDoc))
        {
            var segment = leaf.AtomicReader;
            if (weight.GetScorer(leaf, segment.LiveDocs) is not { } matches)
                continue;
            var canStop = segment.MaxDoc > MostWalked && DocumentOrder.Holds(segment);
            var share = canStop ? (int)Math.Ceiling(MostCounted * (double)segment.MaxDoc / documents) : int.MaxValue;
            Walk(new Segment(leaf), matches, share);
        }
    }

    /// <summary>The hits after the first <paramref name="skip"/>, newest first.</summary>
    public IEnumerable<RankedHit> Hits(int skip) => top.Ordered(skip);

    private void Walk(Segment segment, Scorer matches, int mostCounted)
    {
        var count = 0;
        var document = matches.NextDoc();
        for (; document != DocIdSetIterator.NO_MORE_DOCS && count < mostCounted; document = matches.NextDoc())
        {
            count++;
            Offer(segment.HitOf(document));
        }
        if (document == DocIdSetIterator.NO_MORE_DOCS)
        {
            total += count;
            return;
        }
        // Matches of all days are as close together as those of the newest, as far as anybody knows.
        total += count * (double)segment.Documents / document;
        TotalIsEstimate = true;
        if (last is { } place && segment.FirstOnOrBefore(place.Rank) is var first && document < first)
            document = matches.Advance(first);
        while (document != DocIdSetIterator.NO_MORE_DOCS && Offer(segment.HitOf(document)))
            document = matches.NextDoc();
    }

    // Whether what comes after it in the order could still be kept.
    private bool Offer(RankedHit hit)
    {
        if (last is { } place && !place.IsBefore(hit))
            return true;
        if (top.IsFull && !hit.IsBefore(top.Worst))
            return false;
        top.Offer(hit);
        return true;
    }

    private sealed class Segment(AtomicReaderContext leaf)
    {
        private readonly int[] days = SegmentDays.Of(leaf.AtomicReader);
        private readonly NumericDocValues ids = leaf.AtomicReader.GetNumericDocValues(IndexFields.Id);

        public int Documents => days.Length;

        public RankedHit HitOf(int document) => new(days[document], ids.Get(document), leaf.DocBase + document);

        /// <summary>The first document that is not newer than this day, where they are in order.</summary>
        public int FirstOnOrBefore(int day)
        {
            var (low, high) = (0, days.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (days[middle] > day)
                    low = middle + 1;
                else
                    high = middle;
            }
            return low;
        }
    }
}
