using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsApi.FullText;

/// <summary>The dates that a text mentions: how they stand in the index, and how they are searched.</summary>
internal static class MentionedDays
{
    private const string First = "mentionedFirst";
    private const string Last = "mentionedLast";
    private const string Ranges = "mentioned";

    public static void AddTo(Document document, IReadOnlyList<DayRange> mentioned)
    {
        var ranges = mentioned.Distinct().Order(ByStart).Take(PackedNumbers.Most / 2).ToList();
        if (ranges.Count == 0)
            return;
        document.Add(new Int32Field(First, ranges[0].First.DayNumber, Field.Store.NO));
        document.Add(new Int32Field(Last, ranges.Max(range => range.Last.DayNumber), Field.Store.NO));
        var numbers = ranges.SelectMany(r => new long[] { r.First.DayNumber, r.Last.DayNumber });
        document.Add(new BinaryDocValuesField(Ranges, PackedNumbers.Of(numbers)));
    }

    /// <summary>Articles with a date that lies at least partly within these days; null leaves a side open.</summary>
    public static Lucene.Net.Search.Query Within(DateOnly? from, DateOnly? to)
    {
        // The whole reach of an article's dates narrows the choice; its single dates, read only then, decide.
        var least = from ?? DateOnly.MinValue;
        var most = to ?? DateOnly.MaxValue;
        return new BooleanQuery
        {
            { NumericRangeQuery.NewInt32Range(First, null, most.DayNumber, true, true), Occur.MUST },
            { NumericRangeQuery.NewInt32Range(Last, least.DayNumber, null, true, true), Occur.MUST },
            { new ConstantScoreQuery(new RangeFilter(least.DayNumber, most.DayNumber)), Occur.MUST },
        };
    }

    private static readonly Comparer<DayRange> ByStart = Comparer<DayRange>.Create(
        (one, other) => (one.First, one.Last).CompareTo((other.First, other.Last))
    );

    private sealed class RangeFilter(int least, int most) : Filter
    {
        public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs) =>
            new MatchingSet(
                context.AtomicReader.MaxDoc,
                acceptDocs,
                context.AtomicReader.GetBinaryDocValues(Ranges),
                least,
                most
            );
    }

    private sealed class MatchingSet(int maxDoc, IBits acceptDocs, BinaryDocValues? values, int least, int most)
        : FieldCacheDocIdSet(maxDoc, acceptDocs)
    {
        private readonly BytesRef bytes = new();

        protected override bool MatchDoc(int doc)
        {
            if (values is null)
                return false;
            values.Get(doc, bytes);
            var numbers = new PackedReader(bytes);
            while (numbers.HasMore)
            {
                var (first, last) = (numbers.Next(), numbers.Next());
                if (first <= most && last >= least)
                    return true;
            }
            return false;
        }
    }
}
