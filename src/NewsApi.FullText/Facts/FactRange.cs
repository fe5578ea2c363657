using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsApi.FullText.Facts;

/// <summary>Leaves facts that touch certain days and are certain enough, read from doc values.</summary>
internal sealed class FactRange(long from, long to, long leastConfidence) : Filter
{
    /// <summary>The range of a request; null where it asks for none.</summary>
    public static FactRange? Of(FactRequest request) =>
        request is { From: null, To: null, LeastConfidence: null }
            ? null
            : new FactRange(
                (request.From ?? DateOnly.MinValue).DayNumber,
                (request.To ?? DateOnly.MaxValue).DayNumber,
                FactFields.Bits(request.LeastConfidence ?? 0)
            );

    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var segment = context.AtomicReader;
        return new MatchingSet(
            this,
            segment.MaxDoc,
            acceptDocs,
            segment.GetNumericDocValues(FactFields.First),
            segment.GetNumericDocValues(FactFields.Last),
            segment.GetNumericDocValues(FactFields.Confidence)
        );
    }

    private bool Holds(long first, long last, long confidence) =>
        first <= to && last >= from && confidence >= leastConfidence;

    private sealed class MatchingSet(
        FactRange range,
        int maxDoc,
        IBits acceptDocs,
        NumericDocValues first,
        NumericDocValues last,
        NumericDocValues confidence
    ) : FieldCacheDocIdSet(maxDoc, acceptDocs)
    {
        protected override bool MatchDoc(int doc) => range.Holds(first.Get(doc), last.Get(doc), confidence.Get(doc));
    }
}
