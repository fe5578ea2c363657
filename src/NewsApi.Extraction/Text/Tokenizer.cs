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
            if (PlaceCompounds.PlaceEnd(body.AsSpan(i, end - i)) is var place and > 0)
                end = i + place;
            AddWord(body, i, end, tokens);
            i = end;
        }
    }

    private static int WordEnd(string body, int start, int limit)
    {
        var i = start;
        while (i < limit)
        {
            if (IsWordPart(body, i))
                i += char.IsHighSurrogate(body[i]) && i + 1 < limit ? 2 : 1;
            else if (i + 1 < limit && IsWordPart(body, i + 1) && JoinsWords(body, i, start))
                i++;
            else
                break;
        }
        return KeepsPeriod(body, start, i, limit) ? i + 1 : i;
    }

    // Inside words: - & ' ’ between letters; . , : between digits ("7.30", "1,000", "10:30"); . in "U.S", "p.m", "example.com".
    private static bool JoinsWords(string body, int i, int start)
    {
        var (before, after) = (body[i - 1], body[i + 1]);
        return body[i] switch
        {
            '-' or '‑' or '&' or '\'' or '’' or '/' or '_' or '@' => true,
            '.' => char.IsDigit(before) == char.IsDigit(after) && (char.IsDigit(after) || IsDotted(body, start, i)),
            ',' or ':' => char.IsDigit(before) && char.IsDigit(after),
            _ => false,
        };
    }

    private static bool IsDotted(string body, int start, int period) =>
        period - start == 1 || (period >= start + 2 && body[period - 2] == '.') || char.IsLower(body[period + 1]);

    private static bool KeepsPeriod(string body, int start, int end, int limit)
    {
        if (end >= limit || body[end] != '.')
            return false;
        var word = body.AsSpan(start, end - start);
        var dottedInitials = word.Length >= 3 && word[^2] == '.' && char.IsLetter(word[^1]);
        var initial = word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I' && HasNameAfter(body, end + 1, limit);
        return dottedInitials || initial || Abbreviations.Contains(word);
    }

    private static bool HasNameAfter(string body, int i, int limit)
    {
        while (i < limit && body[i] == ' ')
            i++;
        return i < limit && char.IsUpper(body[i]);
    }

    // A run of one mark is one token: "...", "--", "''", "``".
    private static int MarkEnd(string body, int start, int limit)
    {
        var i = start + 1;
        if (char.IsHighSurrogate(body[start]) && i < limit && char.IsLowSurrogate(body[i]))
            return i + 1;
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
        if (AcronymEnd(body, start, end) is { } hyphen)
            return hyphen;
        foreach (var suffix in Suffixes)
        {
            var at = end - suffix.Length;
            if (at > start && EndsWith(body, at, suffix))
                return at;
        }
        return end;
    }

    // "US-brokered", "U.S.-led": the acronym is a name of its own.
    private static int? AcronymEnd(string body, int start, int end)
    {
        var at = start;
        while (at < end && (char.IsUpper(body[at]) || body[at] == '.'))
            at++;
        return at - start >= 2 && at + 1 < end && body[at] == '-' && char.IsLower(body[at + 1]) ? at : null;
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
