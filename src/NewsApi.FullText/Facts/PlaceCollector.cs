using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsApi.FullText.Facts;

/// <summary>Counts every match and passes on those that come after a place in an order by day.</summary>
internal sealed class PlaceCollector(ICollector ranking, FactPlace? after, bool isNewestFirst) : ICollector
{
    private NumericDocValues? days;
    private NumericDocValues? ids;

    public int Total { get; private set; }

    public bool AcceptsDocsOutOfOrder => ranking.AcceptsDocsOutOfOrder;

    public void SetScorer(Scorer scorer) => ranking.SetScorer(scorer);

    public void SetNextReader(AtomicReaderContext context)
    {
        ranking.SetNextReader(context);
        days = context.AtomicReader.GetNumericDocValues(FactFields.Day);
        ids = context.AtomicReader.GetNumericDocValues(FactFields.Id);
    }

    public void Collect(int doc)
    {
        Total++;
        if (after is not { } place || IsAfter(place, doc))
            ranking.Collect(doc);
    }

    private bool IsAfter(FactPlace place, int doc)
    {
        var order = days!.Get(doc).CompareTo(place.Day.DayNumber);
        return order == 0 ? ids!.Get(doc) > place.Id
            : isNewestFirst ? order < 0
            : order > 0;
    }
}
