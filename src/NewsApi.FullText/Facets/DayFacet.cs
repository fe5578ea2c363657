using System.Globalization;
using Lucene.Net.Index;

namespace NewsApi.FullText.Facets;

/// <summary>Counts days of publication by day, month or year.</summary>
internal sealed class DayFacet(string format) : Facet
{
    private readonly ValueNumbers<string> periods = new();

    public override int ValueCount => periods.Count;

    public override IReadOnlyList<FacetCount> Top(Tally tally, int most) =>
        TopCounts.Of(tally, most, number => new FacetCount(periods[number], null, tally[number]));

    protected override FacetColumn Read(AtomicReader segment)
    {
        var column = new ColumnBuilder(segment.MaxDoc);
        // There are far fewer days than articles.
        var byDay = new Dictionary<int, int>();
        foreach (var day in SegmentDays.Of(segment))
        {
            if (!byDay.TryGetValue(day, out var period))
            {
                period = periods.Of(DateOnly.FromDayNumber(day).ToString(format, CultureInfo.InvariantCulture));
                byDay.Add(day, period);
            }
            column.Add(period);
            column.EndDocument();
        }
        return column.ToColumn();
    }
}
