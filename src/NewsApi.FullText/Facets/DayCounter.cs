using System.Globalization;
using System.Runtime.InteropServices;
using Lucene.Net.Index;

namespace NewsApi.FullText.Facets;

/// <summary>Counts days of publication by month or year.</summary>
internal sealed class DayCounter(string format) : FacetCounter
{
    private readonly Dictionary<int, int> byDay = [];
    private NumericDocValues? days;

    public override void Enter(AtomicReader segment) => days = segment.GetNumericDocValues(IndexFields.Day);

    public override void Count(int document)
    {
        if (days is not null)
            CollectionsMarshal.GetValueRefOrAddDefault(byDay, (int)days.Get(document), out _)++;
    }

    protected override IEnumerable<FacetCount> Values() =>
        byDay
            .GroupBy(pair => DateOnly.FromDayNumber(pair.Key).ToString(format, CultureInfo.InvariantCulture))
            .Select(group => new FacetCount(group.Key, null, group.Sum(pair => pair.Value)));
}
