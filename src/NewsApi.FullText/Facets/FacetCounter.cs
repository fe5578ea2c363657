using Lucene.Net.Index;

namespace NewsApi.FullText.Facets;

/// <summary>Counts the articles of one search by one facet, segment after segment, from doc values.</summary>
internal abstract class FacetCounter
{
    public static FacetCounter Of(FacetField field) =>
        field switch
        {
            FacetField.Entity => new IdCounter(IndexFields.NameOf(FilterField.Entity)),
            FacetField.Speaker => new IdCounter(IndexFields.NameOf(FilterField.Speaker)),
            FacetField.Month => new DayCounter("yyyy-MM"),
            FacetField.Year => new DayCounter("yyyy"),
            FacetField.EntityType => new KeyCounter(IndexFields.EntityType),
            _ => new KeyCounter(IndexFields.NameOf(Enum.Parse<FilterField>(field.ToString()))),
        };

    public abstract void Enter(AtomicReader segment);

    public abstract void Count(int document);

    /// <summary>Every value that was counted, in no order.</summary>
    protected abstract IEnumerable<FacetCount> Values();

    /// <summary>The values that most articles have, most first, equal ones by value.</summary>
    public IReadOnlyList<FacetCount> Top(int most) =>
        [.. Values().OrderByDescending(value => value.Count).ThenBy(v => v.Value, StringComparer.Ordinal).Take(most)];
}
