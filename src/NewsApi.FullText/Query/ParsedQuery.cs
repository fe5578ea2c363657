namespace NewsApi.FullText.Query;

/// <summary>
/// A query that was understood. Words side by side must all be there (AND); <c>OR</c> binds weaker; <c>NOT</c> and a leading
/// <c>-</c> bind strongest. Operators are upper case.
/// </summary>
public sealed record ParsedQuery(QueryNode Root)
{
    /// <summary>Reads any string.</summary>
    /// <exception cref="QuerySyntaxException">It is no query; the exception says where it went wrong.</exception>
    public static ParsedQuery Parse(string text) => new(new QueryParser(text).Parse());
}
