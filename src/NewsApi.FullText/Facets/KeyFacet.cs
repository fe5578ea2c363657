using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsApi.FullText.Facets;

/// <summary>Counts keys, each shown with the words that people write it with.</summary>
internal sealed class KeyFacet(string field) : Facet
{
    private readonly ValueNumbers<string> spellings = new();
    private readonly ValueNumbers<string> keys = new();

    public override int ValueCount => spellings.Count;

    // One key can be written in several ways ("Sport", "sport"): counted apart, shown as one.
    public override IReadOnlyList<FacetCount> Top(Tally tally, int most) =>
        spellings.Count == keys.Count
            ? TopCounts.Of(tally, most, number => Show(number, tally[number]))
            : TopCounts.Of(Merged(tally), most);

    private IEnumerable<FacetCount> Merged(Tally tally) =>
        tally
            .Seen.ToArray()
            .Select(number => Show(number, tally[number]))
            .GroupBy(spelling => spelling.Value, (_, same) => Sum([.. same]), StringComparer.Ordinal);

    // The most usual way is shown.
    private static FacetCount Sum(IReadOnlyList<FacetCount> spellings) =>
        spellings.OrderByDescending(s => s.Count).ThenBy(s => s.Label, StringComparer.Ordinal).First() with
        {
            Count = spellings.Sum(s => s.Count),
        };

    private FacetCount Show(int spelling, int count)
    {
        var (key, label) = FacetKey.Split(spellings[spelling]);
        return new FacetCount(key, label == key ? null : label, count);
    }

    protected override FacetColumn Read(AtomicReader segment)
    {
        var column = new ColumnBuilder(segment.MaxDoc);
        var values = segment.GetSortedSetDocValues(field);
        var numbers = values is null ? [] : NumbersOf(values);
        for (var document = 0; document < segment.MaxDoc; document++)
        {
            values?.SetDocument(document);
            for (var value = Next(values); value != SortedSetDocValues.NO_MORE_ORDS; value = Next(values))
                column.Add(numbers[value]);
            column.EndDocument();
        }
        return column.ToColumn();
    }

    private static long Next(SortedSetDocValues? values) => values?.NextOrd() ?? SortedSetDocValues.NO_MORE_ORDS;

    private int[] NumbersOf(SortedSetDocValues values)
    {
        var numbers = new int[values.ValueCount];
        var bytes = new BytesRef();
        for (var value = 0; value < numbers.Length; value++)
        {
            values.LookupOrd(value, bytes);
            var spelling = bytes.Utf8ToString();
            numbers[value] = spellings.Of(spelling);
            keys.Of(FacetKey.Split(spelling).Key);
        }
        return numbers;
    }
}
