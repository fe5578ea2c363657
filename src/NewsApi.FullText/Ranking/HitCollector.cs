using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsApi.FullText.Facets;
using NewsApi.FullText.NewestFirst;

namespace NewsApi.FullText.Ranking;

/// <summary>Counts all matches and keeps the best, by score or by day; ids are looked up for those only that may be kept.</summary>
/// <param name="after">Only hits after this place are kept; for orders by day.</param>
internal sealed class HitCollector(SearchOrder order, int most, FacetCollector? facets = null, HitPlace? after = null)
    : ICollector
{
    private readonly TopHits top = new(most);
    private readonly RankedHit? last = after is { } place
        ? new RankedHit(
            order == SearchOrder.Newest ? place.Day.DayNumber : -place.Day.DayNumber,
            place.ArticleId,
            Document: -1
        )
        : null;

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
        var hit = new RankedHit(rank, ids!.Get(doc), firstDocument + doc);
        if (last is { } place && !place.IsBefore(hit))
            return;
        top.Offer(hit);
        if (top.IsFull)
            leastRank = top.Worst.Rank;
    }

    /// <summary>The hits after the first <paramref name="skip"/>, best first.</summary>
    public IEnumerable<RankedHit> Hits(int skip) => top.Ordered(skip);

    private int RankOf(int doc) =>
        order switch
        {
            SearchOrder.Relevance => BitConverter.SingleToInt32Bits(scorer!.GetScore()),
            SearchOrder.Newest => days[doc],
            _ => -days[doc],
        };
}
