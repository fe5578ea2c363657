using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsApi.FullText.Facets;

namespace NewsApi.FullText.Ranking;

/// <summary>Counts all matches and keeps the best, by score or by day; ids are looked up for those only that may be kept.</summary>
internal sealed class HitCollector(SearchOrder order, int most, FacetCollector? facets) : ICollector
{
    private readonly TopHits top = new(most);
    private Scorer? scorer;
    private int[] days = [];
    private NumericDocValues? ids;
    private int firstDocument;

    // What a match must reach; documents of equal rank are told apart by their ids.
    private int leastRank = int.MinValue;

    public int Total { get; private set; }

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        facets?.SetNextReader(context);
        firstDocument = context.DocBase;
        ids = context.AtomicReader.GetNumericDocValues(IndexFields.Id);
        if (order != SearchOrder.Relevance)
            days = SegmentDays.Of(context.AtomicReader);
    }

    public void Collect(int doc)
    {
        Total++;
        facets?.Collect(doc);
        var rank = RankOf(doc);
        if (rank < leastRank)
            return;
        top.Offer(new RankedHit(rank, ids!.Get(doc), firstDocument + doc));
        if (top.IsFull)
            leastRank = top.Worst.Rank;
    }

    /// <summary>The hits after the first <paramref name="skip"/>, with their scores where they were ranked by them.</summary>
    public IEnumerable<(RankedHit Hit, double Score)> Hits(int skip) =>
        top.Ordered(skip)
            .Select(hit => (hit, order == SearchOrder.Relevance ? BitConverter.Int32BitsToSingle(hit.Rank) : 0.0));

    // Scores are never negative, so their bits are in the same order as they are.
    private int RankOf(int doc) =>
        order switch
        {
            SearchOrder.Relevance => BitConverter.SingleToInt32Bits(scorer!.GetScore()),
            SearchOrder.Newest => days[doc],
            _ => -days[doc],
        };
}
