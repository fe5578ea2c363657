namespace NewsApi.Extraction.Text;

/// <summary>Where, when and by which agency a report was filed, before its first words: "BAHRAIN, Oct 20 - ", "Oslo (AP) — ".</summary>
internal static class Dateline
{
    private const int MostTokens = 12;

    /// <summary>The first token behind the dateline that the tokens begin with; the first one where they begin with none.</summary>
    public static int End(IReadOnlyList<Token> tokens, int first, int end)
    {
        var isFiled = IsInCapitals(tokens[first].Text);
        for (var i = first; i < Math.Min(end - 1, first + MostTokens); i++)
        {
            var text = tokens[i].Text;
            if (text is "-" or "--" or "–" or "—")
                return i > first && isFiled ? i + 1 : first;
            if (char.IsLower(text[0]))
                return first;
            isFiled |= i > first && text == "(";
        }
        return first;
    }

    private static bool IsInCapitals(string word) => word.Length > 2 && word.All(char.IsUpper);
}
