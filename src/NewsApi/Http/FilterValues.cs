namespace NewsApi.Http;

/// <summary>A filter as it is written in the query: comma = or, repeated = and, a leading <c>-</c> = not.</summary>
/// <param name="Wanted">Every group must match; a group matches where one of its values does.</param>
/// <param name="Unwanted">None of these may match.</param>
internal sealed record FilterValues(IReadOnlyList<IReadOnlyList<string>> Wanted, IReadOnlyList<string> Unwanted)
{
    // Each is a part of the query that the database must read.
    private const int MaxValues = 50;

    /// <exception cref="ProblemException">400: there are too many values.</exception>
    public static FilterValues Parse(IReadOnlyList<string>? texts)
    {
        var wanted = new List<IReadOnlyList<string>>();
        var unwanted = new List<string>();
        foreach (var text in texts ?? [])
        {
            var values = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            unwanted.AddRange(values.Where(v => v is ['-', _, ..]).Select(v => v[1..]));
            if (values.Where(v => v is not ['-', _, ..]).ToList() is { Count: > 0 } group)
                wanted.Add(group);
        }
        if (unwanted.Count + wanted.Sum(group => group.Count) > MaxValues)
            throw new ProblemException(ProblemTypes.InvalidRequest, $"A filter takes at most {MaxValues} values.");
        return new FilterValues(wanted, unwanted);
    }

    public bool IsEmpty => Wanted.Count == 0 && Unwanted.Count == 0;

    /// <summary>Every value, wanted or not.</summary>
    public IEnumerable<string> All => Wanted.SelectMany(group => group).Concat(Unwanted);

    /// <summary>The same filter over what the values stand for.</summary>
    public FilterValues Map(Func<string, string> map) =>
        new([.. Wanted.Select(group => (IReadOnlyList<string>)[.. group.Select(map)])], [.. Unwanted.Select(map)]);

    /// <summary>As it would be written.</summary>
    public IReadOnlyList<string> ToTexts() =>
        [.. Wanted.Select(group => string.Join(',', group)), .. Unwanted.Select(value => $"-{value}")];
}
