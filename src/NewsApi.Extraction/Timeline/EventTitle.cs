using System.Text;
using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Timeline;

/// <summary>Tells a happening in a few words: its clause without the words of the date.</summary>
internal static class EventTitle
{
    // Longer titles do not fit a timeline; they are cut at a word.
    private const int MaxLength = 160;

    private static readonly HashSet<string> Openers = new(StringComparer.OrdinalIgnoreCase)
    {
        "and",
        "but",
        "that",
        "then",
        "so",
    };

    public static string Of(TextLayout layout, Clause clause, TextSpan expression)
    {
        var first = Dateline.End(layout.Tokens, clause.FirstToken, clause.TokenEnd);
        while (
            first < clause.TokenEnd - 1
            && (Openers.Contains(layout.Tokens[first].Text) || !IsWord(layout.Tokens[first]))
        )
            first++;
        var (start, end) = (layout.Tokens[first].Start, layout.Tokens[clause.TokenEnd - 1].End);
        var before = expression.Start > start ? layout.Body[start..expression.Start] : "";
        var behind = Possessive.Follows(layout.Body, expression.End)
            ? expression.End + Possessive.Length
            : expression.End;
        var after = behind < end ? layout.Body[Math.Max(start, behind)..end] : "";
        var title = Tidy(before.TrimEnd(' ', ',') + Glue(before, after) + after.TrimStart(' ', ','));
        return title.Length > 0 ? title : Tidy(layout.Body[start..end]);
    }

    private static string Glue(string before, string after) =>
        before.Length == 0
        || after.Length == 0
        || !char.IsLetterOrDigit(
            after.TrimStart(' ', ',')[..Math.Min(1, after.TrimStart(' ', ',').Length)].FirstOrDefault('x')
        )
            ? ""
            : " ";

    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
                tidy.Append(character);
            else if (tidy.Length > 0 && tidy[^1] != ' ')
                tidy.Append(' ');
        }
        var title = tidy.ToString().Trim(' ', ',', '.', ';', ':', '–', '—', '-');
        if (title.Length > MaxLength)
            title = title[..CutOf(title)].TrimEnd(' ', ',', ';') + "…";
        return title.Length > 0 && char.IsLower(title[0]) ? char.ToUpperInvariant(title[0]) + title[1..] : title;
    }

    // Before a word, or inside one that is longer than titles are, but not inside a pair of surrogates.
    private static int CutOf(string title)
    {
        var space = title.LastIndexOf(' ', MaxLength);
        return space > 0 ? space
            : char.IsHighSurrogate(title[MaxLength - 1]) ? MaxLength - 1
            : MaxLength;
    }

    private static bool IsWord(Token token) => char.IsLetterOrDigit(token.Text[0]);
}
