using NewsApi.Extraction.Dates;
using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Timeline;

/// <summary>Reads the tense of a clause from its first verb.</summary>
internal static class ClauseTenses
{
    public static ClauseTense Of(TextLayout layout, Clause clause)
    {
        if (IsParticiple(layout, clause))
            return ClauseTense.None;
        for (var i = clause.FirstToken; i < clause.TokenEnd; i++)
        {
            switch (layout.Tokens[i].Text.ToLowerInvariant())
            {
                case "has" or "have" or "'ve" or "’ve" or "is" or "are" or "am" or "'re" or "’re":
                    return ClauseTense.Present;
                case "was" or "were" or "had" or "did":
                    return ClauseTense.Past;
            }
            if (IsPresentVerb(layout.Tokens, clause, i))
                return ClauseTense.Present;
            var tense = TenseReader.OfVerb(layout.Tokens, clause.FirstToken, clause.TokenEnd, i);
            if (tense != Tense.Unknown)
                return tense switch
                {
                    Tense.Past => ClauseTense.Past,
                    Tense.Future => ClauseTense.Future,
                    _ => ClauseTense.Present,
                };
        }
        return ClauseTense.None;
    }

    // ", saying that it will": told with the clause before.
    private static bool IsParticiple(TextLayout layout, Clause clause)
    {
        var first = layout.Tokens[clause.FirstToken];
        if (!first.IsWord && clause.FirstToken + 1 < clause.TokenEnd)
            first = layout.Tokens[clause.FirstToken + 1];
        return first.Text.Length > 4 && first.Text.EndsWith("ing", StringComparison.Ordinal);
    }

    // "Apple claims that", "it sells the": behind a name or pronoun, before what it takes.
    private static bool IsPresentVerb(IReadOnlyList<Token> tokens, Clause clause, int i)
    {
        var word = tokens[i].Text;
        if (
            i == clause.FirstToken
            || i + 1 >= tokens.Count
            || word.Length < 4
            || !char.IsLower(word[0])
            || word[^1] != 's'
            || word[^2] == 's'
        )
            return false;
        return (tokens[i - 1].IsCapitalized || Pronouns.Contains(tokens[i - 1].Text))
            && Objects.Contains(tokens[i + 1].Text);
    }

    private static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal)
    {
        "it",
        "he",
        "she",
        "who",
        "which",
        "that",
    };

    private static readonly HashSet<string> Objects = new(StringComparer.Ordinal)
    {
        "that",
        "to",
        "the",
        "a",
        "an",
        "its",
        "his",
        "her",
        "it",
        "not",
    };
}
