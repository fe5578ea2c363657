using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsApi.FullText.Facets;

/// <summary>Counts every match of a search by all facets at once.</summary>
internal sealed class FacetCollector(IReadOnlyList<FacetField> fields) : ICollector
{
    private readonly FacetCounter[] counters = [.. fields.Select(FacetCounter.Of)];

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) { }

    public void SetNextReader(AtomicReaderContext context)
    {
        foreach (var counter in counters)
            counter.Enter(context.AtomicReader);
    }

    public void Collect(int doc)
    {
        foreach (var counter in counters)
            counter.Count(doc);
    }

    /// <param name="most">Most values of a facet.</param>
    public IReadOnlyDictionary<FacetField, IReadOnlyList<FacetCount>> Top(int most) =>
        fields.Zip(counters).ToDictionary(pair => pair.First, pair => pair.Second.Top(most));
}
