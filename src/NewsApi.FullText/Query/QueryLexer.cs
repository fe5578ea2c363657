using System.Globalization;
using System.Text;

namespace NewsApi.FullText.Query;

/// <summary>Cuts a query text into words, phrases, fields and marks.</summary>
internal static class QueryLexer
{
    // Shorter prefixes would name a large part of all words.
    private const int MinPrefix = 2;

    // Farther apart than a long sentence, words have little to do with each other. Quotes stand 100 words apart in the index.
    private const int MaxDistance = 50;

    /// <exception cref="QuerySyntaxException">An open phrase, an unknown field or a misplaced wildcard.</exception>
    public static List<QueryToken> Read(string text)
    {
        var tokens = new List<QueryToken>();
        var i = 0;
        while (i < text.Length)
        {
            if (char.IsWhiteSpace(text[i]) || char.IsControl(text[i]))
                i++;
            else if (text[i] is '(' or ')')
                tokens.Add(new QueryToken(text[i] == '(' ? QueryTokenKind.Open : QueryTokenKind.Close, "", i++));
            else if (IsQuotationMark(text[i]))
                i = ReadPhrase(text, i, tokens);
            else if (text[i] == '-' && BindsToNext(text, i))
                tokens.Add(new QueryToken(QueryTokenKind.Not, "-", i++));
            else
                i = ReadWord(text, i, tokens);
        }
        tokens.Add(new QueryToken(QueryTokenKind.End, "", text.Length));
        return tokens;
    }

    private static bool IsQuotationMark(char character) => character is '"' or '“' or '”' or '„';

    // "-word" is a minus; "war - peace" is a dash.
    private static bool BindsToNext(string text, int i) =>
        i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]) && text[i + 1] is not ('-' or ')');

    private static int ReadPhrase(string text, int start, List<QueryToken> tokens)
    {
        var end = start + 1;
        while (end < text.Length && !IsQuotationMark(text[end]))
            end++;
        if (end == text.Length)
            throw new QuerySyntaxException(
                "The phrase that starts here is not closed by another quotation mark.",
                start
            );
        var (distance, next) = ReadDistance(text, end + 1);
        tokens.Add(new QueryToken(QueryTokenKind.Phrase, text[(start + 1)..end], start, distance));
        return next;
    }

    // "words near"~5: the ~ stands right after the phrase, the number right after the ~.
    private static (int Distance, int Next) ReadDistance(string text, int at)
    {
        if (at == text.Length || text[at] != '~')
            return (0, at);
        var end = at + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        if (end == at + 1)
            throw new QuerySyntaxException("A number of words must stand after this ~, as in \"words near\"~5.", at);
        var isNumber = int.TryParse(text.AsSpan(at + 1, end - at - 1), CultureInfo.InvariantCulture, out var distance);
        if (!isNumber || distance > MaxDistance)
            throw new QuerySyntaxException($"Words can be at most {MaxDistance} words apart.", at + 1);
        return (distance, end);
    }

    private static int ReadWord(string text, int start, List<QueryToken> tokens)
    {
        var end = start;
        while (end < text.Length && !IsEnd(text[end]))
        {
            if (text[end] == ':' && IsFieldName(text.AsSpan(start, end - start)) && BindsToNext(text, end))
            {
                tokens.Add(new QueryToken(QueryTokenKind.Field, text[start..end], start));
                return end + 1;
            }
            end++;
        }
        tokens.Add(WordToken(text[start..end], start));
        return end;
    }

    private static bool IsEnd(char character) =>
        char.IsWhiteSpace(character) || character is '(' or ')' || IsQuotationMark(character);

    // "10:30" and "a:b" with a number in it are words.
    private static bool IsFieldName(ReadOnlySpan<char> name)
    {
        foreach (var character in name)
        {
            if (!char.IsAsciiLetter(character))
                return false;
        }
        return name.Length > 0;
    }

    private static QueryToken WordToken(string word, int start)
    {
        switch (word)
        {
            case "AND":
                return new QueryToken(QueryTokenKind.And, word, start);
            case "OR":
                return new QueryToken(QueryTokenKind.Or, word, start);
            case "NOT":
                return new QueryToken(QueryTokenKind.Not, word, start);
        }
        var star = word.IndexOf('*', StringComparison.Ordinal);
        // A star without letters around it is a bullet, not a wildcard.
        if (star < 0 || Letters(word) == 0)
            return new QueryToken(QueryTokenKind.Word, word, start);
        if (star < word.Length - 1)
            throw new QuerySyntaxException("A * can only stand at the end of a word.", start + star);
        if (Letters(word) < MinPrefix)
            throw new QuerySyntaxException($"At least {MinPrefix} letters must stand before a *.", start);
        return new QueryToken(QueryTokenKind.Prefix, word[..^1], start);
    }

    private static int Letters(string word) => word.EnumerateRunes().Count(Rune.IsLetterOrDigit);
}
