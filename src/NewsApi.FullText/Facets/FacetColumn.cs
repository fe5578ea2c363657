namespace NewsApi.FullText.Facets;

/// <summary>The values of one facet in one segment, as numbers: those of all documents in a row.</summary>
/// <param name="starts">
/// Where each document's values start in <paramref name="values"/>, and where the last ones end; null where each has exactly one.
/// </param>
internal sealed class FacetColumn(int[]? starts, int[] values)
{
    /// <summary>Counts every value of these documents once for each.</summary>
    public void Count(ReadOnlySpan<int> documents, Tally tally)
    {
        if (starts is null)
        {
            foreach (var document in documents)
                tally.Add(values[document]);
            return;
        }
        foreach (var document in documents)
        {
            foreach (var value in values.AsSpan(starts[document]..starts[document + 1]))
                tally.Add(value);
        }
    }
}
