namespace NewsApi.Extraction.Dates;

/// <summary>How many, and in how many tokens; no tokens where there is no number.</summary>
/// <param name="IsVague">"several", "a few", "two to three": <paramref name="Count"/> is a guess.</param>
internal readonly record struct Quantity(int Count, int Length, bool IsVague)
{
    /// <summary>"two to three".</summary>
    public bool IsRange { get; init; }

    /// <summary>"two and a half", "5 1/2".</summary>
    public bool IsHalfMore { get; init; }
}
