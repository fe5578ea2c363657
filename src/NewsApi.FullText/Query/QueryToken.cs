namespace NewsApi.FullText.Query;

/// <summary>A piece of a query text.</summary>
/// <param name="Text">The word, phrase or field name; empty for marks.</param>
/// <param name="Position">UTF-16 code unit where it starts.</param>
/// <param name="Distance">Of a phrase: how many places its words may be moved by.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text, int Position, int Distance = 0);

internal enum QueryTokenKind
{
    Word,
    Prefix,
    Phrase,
    Field,
    And,
    Or,
    Not,
    Open,
    Close,
    End,
}
