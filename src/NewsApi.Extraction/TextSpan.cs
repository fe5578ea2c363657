namespace NewsApi.Extraction;

/// <summary>A stretch of the body.</summary>
/// <param name="Start">First UTF-16 code unit, zero-based.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    /// <summary>The characters of the span, as they stand in <paramref name="body"/>.</summary>
    public string In(string body) => body[Start..End];

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public bool Contains(int position) => Start <= position && position < End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
