namespace NewsApi.Extraction.Quotes;

/// <summary>Tokens from <paramref name="First"/> up to, but not including, <paramref name="End"/>.</summary>
internal readonly record struct TokenRange(int First, int End)
{
    public int Length => End - First;

    public bool IsEmpty => End <= First;

    public bool Contains(int token) => First <= token && token < End;

    public bool Contains(TokenRange other) => First <= other.First && other.End <= End;
}
