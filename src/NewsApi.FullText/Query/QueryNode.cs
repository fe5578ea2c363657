namespace NewsApi.FullText.Query;

/// <summary>A part of a query.</summary>
public abstract record QueryNode;

/// <summary>A word, by its stem, or all words that begin with it.</summary>
/// <param name="Field">Null: title and body.</param>
public sealed record WordNode(TextField? Field, string Text, bool IsPrefix) : QueryNode;

/// <summary>Words one after the other.</summary>
/// <param name="Field">Null: title and body.</param>
public sealed record PhraseNode(TextField? Field, string Text) : QueryNode;

/// <summary>All of these.</summary>
public sealed record AndNode(IReadOnlyList<QueryNode> Parts) : QueryNode;

/// <summary>At least one of these.</summary>
public sealed record OrNode(IReadOnlyList<QueryNode> Parts) : QueryNode;

/// <summary>Not this.</summary>
public sealed record NotNode(QueryNode Part) : QueryNode;

/// <summary>The fields that words are searched in.</summary>
public enum TextField
{
    Title,
    Body,
}
