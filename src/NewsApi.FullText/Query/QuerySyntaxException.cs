namespace NewsApi.FullText.Query;

/// <summary>A query that cannot be understood.</summary>
/// <param name="position">Where it went wrong: UTF-16 code unit, zero-based.</param>
public sealed class QuerySyntaxException(string message, int position) : Exception(message)
{
    public int Position { get; } = position;
}
