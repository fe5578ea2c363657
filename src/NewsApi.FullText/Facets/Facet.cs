using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace NewsApi.FullText.Facets;

/// <summary>
/// One facet of an index. The values of a segment are read once, into an array, and stay as long as the segment is open.
/// </summary>
internal abstract class Facet
{
    private readonly ConditionalWeakTable<object, FacetColumn> columns = [];
    private readonly ConcurrentBag<Tally> tallies = [];
    private readonly Lock reading = new();

    public static Facet Of(FacetField field) =>
        field switch
        {
            FacetField.Entity => new IdFacet(IndexFields.NameOf(FilterField.Entity)),
            FacetField.Speaker => new IdFacet(IndexFields.NameOf(FilterField.Speaker)),
            FacetField.Day => new DayFacet("yyyy-MM-dd"),
            FacetField.Month => new DayFacet("yyyy-MM"),
            FacetField.Year => new DayFacet("yyyy"),
            FacetField.EntityType => new KeyFacet(IndexFields.EntityType),
            _ => new KeyFacet(IndexFields.NameOf(Enum.Parse<FilterField>(field.ToString()))),
        };

    /// <summary>How many values there are in the segments read so far.</summary>
    public abstract int ValueCount { get; }

    public FacetColumn ColumnOf(AtomicReader segment)
    {
        if (columns.TryGetValue(segment.CoreCacheKey, out var known))
            return known;
        // One reads while all others that need the segment wait: it is large after a merge.
        lock (reading)
            return columns.GetValue(segment.CoreCacheKey, _ => Read(segment));
    }

    /// <summary>The values that most articles have, most first, equal ones by value.</summary>
    public abstract IReadOnlyList<FacetCount> Top(Tally tally, int most);

    public Tally RentTally() => tallies.TryTake(out var tally) ? tally : new Tally();

    public void Return(Tally tally)
    {
        tally.Clear();
        tallies.Add(tally);
    }

    protected abstract FacetColumn Read(AtomicReader segment);
}
