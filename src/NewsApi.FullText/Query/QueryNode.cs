using NewsApi.FullText.Spelling;

namespace NewsApi.FullText.Query;

/// <summary>A part of a query.</summary>
public abstract record QueryNode;

/// <summary>A word, by its stem, or all words that begin with it.</summary>
/// <param name="Field">Null: the fields that the query searches.</param>
/// <param name="Position">UTF-16 code unit of the query where it starts.</param>
public sealed record WordNode(TextField? Field, string Text, bool IsPrefix, int Position) : QueryNode;

/// <summary>Words one after the other, or near each other.</summary>
/// <param name="Field">Null: the fields that the query searches.</param>
/// <param name="Distance">How many places all words together may be moved by; 0 for none.</param>
public sealed record PhraseNode(TextField? Field, string Text, int Distance = 0) : QueryNode;

/// <summary>One of the neighbours of a word that no article has.</summary>
/// <param name="Field">Null: the fields that the query searches.</param>
public sealed record NeighboursNode(TextField? Field, IReadOnlyList<Neighbour> Neighbours) : QueryNode;

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

    /// <summary>The words that people said.</summary>
    Quotes,
}
