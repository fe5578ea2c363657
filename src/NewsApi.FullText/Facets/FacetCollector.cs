using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsApi.FullText.Facets;

/// <summary>Counts every match of a search by all facets at once: documents are gathered first and counted many at a time.</summary>
internal sealed class FacetCollector(FacetColumns columns, IReadOnlyList<FacetField> fields) : ICollector, IDisposable
{
    private const int Gathered = 1024;

    private readonly (Facet Facet, Tally Tally)[] counters =
    [
        .. fields.Select(field => columns[field]).Select(facet => (facet, facet.RentTally())),
    ];

    private readonly FacetColumn[] segment = new FacetColumn[fields.Count];
    private readonly int[] documents = new int[Gathered];
    private int count;

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) { }

    public void SetNextReader(AtomicReaderContext context)
    {
        CountGathered();
        for (var i = 0; i < counters.Length; i++)
        {
            var (facet, tally) = counters[i];
            segment[i] = facet.ColumnOf(context.AtomicReader);
            tally.Reserve(facet.ValueCount);
        }
    }

    public void Collect(int doc)
    {
        documents[count++] = doc;
        if (count == documents.Length)
            CountGathered();
    }

    /// <param name="most">Most values of a facet.</param>
    public IReadOnlyDictionary<FacetField, IReadOnlyList<FacetCount>> Top(int most)
    {
        CountGathered();
        return fields.Zip(counters).ToDictionary(p => p.First, p => p.Second.Facet.Top(p.Second.Tally, most));
    }

    /// <summary>Gives the counters back for the next search.</summary>
    public void Dispose()
    {
        foreach (var (facet, tally) in counters)
            facet.Return(tally);
    }

    private void CountGathered()
    {
        for (var i = 0; i < counters.Length && count > 0; i++)
            segment[i].Count(documents.AsSpan(0, count), counters[i].Tally);
        count = 0;
    }
}
