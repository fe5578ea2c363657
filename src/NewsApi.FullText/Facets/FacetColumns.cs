using Lucene.Net.Index;

namespace NewsApi.FullText.Facets;

/// <summary>The facets of an index, each read from the segments when it is first asked for, and ahead of time from then on.</summary>
internal sealed class FacetColumns
{
    private readonly Lazy<Facet>[] facets =
    [
        .. Enum.GetValues<FacetField>().Select(field => new Lazy<Facet>(() => Facet.Of(field))),
    ];

    public Facet this[FacetField field] => facets[(int)field].Value;

    /// <summary>Reads a new segment before searches see it; facets that nobody asked for cost nothing.</summary>
    public void Warm(AtomicReader segment)
    {
        foreach (var facet in facets.Where(facet => facet.IsValueCreated))
            facet.Value.ColumnOf(segment);
    }
}
