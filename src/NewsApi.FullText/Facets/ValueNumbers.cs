namespace NewsApi.FullText.Facets;

/// <summary>
/// Numbers the values of a facet from 0, the same in every segment: counts of several segments add up in one array.
/// </summary>
/// <remarks>Values are only ever added; what no article has any more goes with the process. Thread-safe.</remarks>
internal sealed class ValueNumbers<T>
    where T : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<T, int> numbers = [];
    private T[] values = new T[64];

    public int Count
    {
        get
        {
            lock (gate)
                return numbers.Count;
        }
    }

    public int Of(T value)
    {
        lock (gate)
        {
            if (numbers.TryGetValue(value, out var known))
                return known;
            var number = numbers.Count;
            if (number == values.Length)
                Array.Resize(ref values, number * 2);
            values[number] = value;
            numbers.Add(value, number);
            return number;
        }
    }

    public T this[int number]
    {
        get
        {
            lock (gate)
                return values[number];
        }
    }
}
