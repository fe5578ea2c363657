namespace NewsApi.Extraction.Text;

/// <summary>
/// Cuts text into words, numbers and marks. Hyphenated words stay whole ("Maddy-Weitzman"), possessive 's and contractions
/// are tokens of their own ("Israel" + "’s", "do" + "n’t"), dotted initials and abbreviations keep their periods ("U.S.", "Mr.").
/// </summary>
internal static class Tokenizer
{
    public static void Tokenize(string body, TextSpan paragraph, List<Token> tokens)
    {
        for (var i = paragraph.Start; i < paragraph.End; )
        {
            if (char.IsWhiteSpace(body[i]) || char.IsControl(body[i]))
            {
                i++;
                continue;
            }
            var end = IsWordPart(body, i) ? WordEnd(body, i, paragraph.End) : MarkEnd(body, i, paragraph.End);
            AddWord(body, i, end, tokens);
            i = end;
        }
    }

    private static int WordEnd(string body, int start, int limit)
    {
        var i = start;
        while (i < limit && body[i] == body[start] && (body[start] is '.' or '-' or '\'' or '`'))
            i++;
        return i;
    }

    private static void AddWord(string body, int start, int end, List<Token> tokens)
    {
        var cut = SuffixStart(body, start, end);
        if (cut > start && cut < end)
        {
            tokens.Add(new Token(new TextSpan(start, cut), body[start..cut]));
            start = cut;
        }
        tokens.Add(new Token(new TextSpan(start, end), body[start..end]));
    }

    private static readonly string[] Suffixes = ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"];

    private static int SuffixStart(string body, int start, int end)
    {
        foreach (var suffix in Suffixes)
        {
            var at = end - suffix.Length;
            if (at > start && EndsWith(body, at, suffix))
                return at;
        }
        return end;
    }

    private static bool EndsWith(string body, int at, string suffix)
    {
        for (var i = 0; i < suffix.Length; i++)
        {
            var c = body[at + i] == '’' ? '\'' : char.ToLowerInvariant(body[at + i]);
            if (c != suffix[i])
                return false;
        }
        return true;
    }

    private static bool IsWordPart(string body, int i) =>
        char.IsLetterOrDigit(body[i])
        || char.GetUnicodeCategory(body, i)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark
        || (char.IsHighSurrogate(body[i]) && i + 1 < body.Length && char.IsLetter(body, i));
}
