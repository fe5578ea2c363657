using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsApi.FullText.Facets;

/// <summary>Counts ids.</summary>
internal sealed class IdFacet(string field) : Facet
{
    private readonly ValueNumbers<long> ids = new();

    public override int ValueCount => ids.Count;

    public override IReadOnlyList<FacetCount> Top(Tally tally, int most) =>
        TopCounts.Of(tally, most, number => new FacetCount(Text(ids[number]), null, tally[number]));

    protected override FacetColumn Read(AtomicReader segment)
    {
        var column = new ColumnBuilder(segment.MaxDoc);
        var packed = segment.GetBinaryDocValues(field);
        var bytes = new BytesRef();
        for (var document = 0; document < segment.MaxDoc; document++)
        {
            packed?.Get(document, bytes);
            var numbers = new PackedReader(bytes);
            for (var id = 0L; numbers.HasMore; )
                column.Add(ids.Of(id += numbers.Next()));
            column.EndDocument();
        }
        return column.ToColumn();
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
