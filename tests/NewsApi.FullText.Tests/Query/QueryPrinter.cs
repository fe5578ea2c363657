using NewsApi.FullText.Query;

namespace NewsApi.FullText.Tests.Query;

/// <summary>Writes a query that was understood in the query language.</summary>
internal static class QueryPrinter
{
    public static string Print(QueryNode node) =>
        node switch
        {
            WordNode word => InField(word.Field, word.Text + (word.IsPrefix ? "*" : "")),
            PhraseNode phrase => InField(
                phrase.Field,
                $"\"{phrase.Text}\"" + (phrase.Distance > 0 ? $"~{phrase.Distance} " : "")
            ),
            NotNode { Part: AndNode or OrNode or NotNode } not => $"NOT ({Print(not.Part)})",
            NotNode not => $"NOT {Print(not.Part)}",
            AndNode and => string.Join(
                ' ',
                and.Parts.Select(part => part is OrNode or AndNode ? $"({Print(part)})" : Print(part))
            ),
            OrNode or => string.Join(
                " OR ",
                or.Parts.Select(part => part is OrNode ? $"({Print(part)})" : Print(part))
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };

    // In parentheses: what follows the colon of a field at once may not begin with every mark.
    private static string InField(TextField? field, string text) =>
        field is { } named ? $"{named.ToString().ToLowerInvariant()}:({text})" : text;
}
