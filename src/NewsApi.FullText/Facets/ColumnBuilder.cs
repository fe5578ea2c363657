namespace NewsApi.FullText.Facets;

/// <summary>Puts a column together, document after document.</summary>
internal sealed class ColumnBuilder(int documents)
{
    private readonly int[] starts = new int[documents + 1];
    private int[] values = new int[documents];
    private int document;
    private int count;
    private bool hasOneEach = true;

    public void Add(int value)
    {
        if (count == values.Length)
            Array.Resize(ref values, Math.Max(16, count * 2));
        values[count++] = value;
    }

    public void EndDocument()
    {
        starts[++document] = count;
        hasOneEach &= count == document;
    }

    public FacetColumn ToColumn()
    {
        // What is kept as long as its segment takes no more than it needs.
        Array.Resize(ref values, count);
        return new FacetColumn(hasOneEach ? null : starts, values);
    }
}
