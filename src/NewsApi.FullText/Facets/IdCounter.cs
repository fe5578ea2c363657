using System.Globalization;
using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsApi.FullText.Facets;

/// <summary>Counts ids, which mean the same in every segment: nothing is looked up.</summary>
internal sealed class IdCounter(string field) : FacetCounter
{
    private readonly Dictionary<long, int> counts = [];
    private readonly BytesRef bytes = new();
    private BinaryDocValues? values;

    public override void Enter(AtomicReader segment) => values = segment.GetBinaryDocValues(field);

    public override void Count(int document)
    {
        if (values is null)
            return;
        values.Get(document, bytes);
        var numbers = new PackedReader(bytes);
        var id = 0L;
        while (numbers.HasMore)
        {
            id += numbers.Next();
            CollectionsMarshal.GetValueRefOrAddDefault(counts, id, out _)++;
        }
    }

    protected override IEnumerable<FacetCount> Values() =>
        counts.Select(pair => new FacetCount(pair.Key.ToString(CultureInfo.InvariantCulture), null, pair.Value));
}
