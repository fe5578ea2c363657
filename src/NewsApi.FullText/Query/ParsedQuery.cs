namespace NewsApi.FullText.Query;

/// <summary>
/// A query that was understood. Words side by side must all be there (AND); <c>OR</c> binds weaker; <c>NOT</c> and a leading
/// <c>-</c> bind strongest. Operators are upper case.
/// </summary>
/// <param name="Text">As it was written.</param>
/// <param name="Fields">Where words without a field of their own are searched; at least one.</param>
public sealed record ParsedQuery(string Text, QueryNode Root, IReadOnlyList<TextField> Fields)
{
    /// <summary>Quotes are part of the body: to search them as well would count their words twice.</summary>
    public static readonly IReadOnlyList<TextField> DefaultFields = [TextField.Title, TextField.Body];

    /// <summary>Whether an article that is found has every word of the query.</summary>
    internal bool NeedsEveryWord =>
        Root is WordNode || (Root is AndNode and && and.Parts.All(part => part is not (OrNode or AndNode)));

    /// <summary>What a person types stays far below; what a program sends must not cost without bound.</summary>
    public const int DefaultMaxClauses = 64;

    /// <summary>Reads any string.</summary>
    /// <param name="maxClauses">Most words and phrases.</param>
    /// <exception cref="QuerySyntaxException">It is no query; the exception says where it went wrong.</exception>
    public static ParsedQuery Parse(
        string text,
        IReadOnlyList<TextField>? fields = null,
        int maxClauses = DefaultMaxClauses
    ) => new(text, new QueryParser(text, maxClauses).Parse(), fields ?? DefaultFields);

    /// <summary>Reads a query for texts without fields: quotes and events.</summary>
    /// <param name="maxClauses">Most words and phrases.</param>
    /// <exception cref="QuerySyntaxException">It is no query, or names a field.</exception>
    public static ParsedQuery ParseWords(string text, int maxClauses = DefaultMaxClauses) =>
        new(text, new QueryParser(text, maxClauses, hasFields: false).Parse(), [TextField.Body]);
}
