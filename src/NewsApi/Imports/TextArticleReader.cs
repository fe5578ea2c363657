using System.Globalization;
using NewsApi.Articles;

namespace NewsApi.Imports;

/// <summary>
/// Reads the text format: <c>date YYYY-MM-DD Title.</c>, or mail-style headers, a blank line, then the body. Leading blanks,
/// a byte order mark and any newlines are fine.
/// </summary>
internal static class TextArticleReader
{
    private const string DateWord = "date";

    /// <exception cref="Http.ProblemException">422 with the line and the reason.</exception>
    public static ArticleRequest Read(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var first = Array.FindIndex(lines, line => !string.IsNullOrWhiteSpace(line));
        if (first < 0)
            throw ImportProblem.AtLine(1, "The text is empty; its first line should be 'date YYYY-MM-DD Title.'");
        return IsDateLine(lines[first].Trim()) ? ReadDateLine(lines, first) : MailHeaderReader.Read(lines, first);
    }

    private static bool IsDateLine(string line) =>
        line.StartsWith(DateWord, StringComparison.OrdinalIgnoreCase)
        && (line.Length == DateWord.Length || char.IsWhiteSpace(line[DateWord.Length]));

    private static ArticleRequest ReadDateLine(string[] lines, int first)
    {
        var rest = lines[first].Trim()[DateWord.Length..].TrimStart();
        var gap = rest.IndexOf(' ', StringComparison.Ordinal);
        var date = ParseDay(gap < 0 ? rest : rest[..gap], first + 1);
        var title = gap < 0 ? "" : WithoutFinalPeriod(rest[gap..].Trim());
        if (!title.Any(char.IsLetterOrDigit))
            throw ImportProblem.AtLine(first + 1, "There is no title after the date.");
        return new ArticleRequest
        {
            Title = title,
            PublishedOn = date,
            Body = Body(lines, first + 1),
        };
    }

    /// <param name="line">From 1.</param>
    public static DateOnly ParseDay(string text, int line) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw ImportProblem.AtLine(line, $"'{Shortened(text)}' is not a date that exists, written YYYY-MM-DD.");

    /// <summary>What follows the header: without blank lines around it, nothing else changed.</summary>
    /// <param name="start">Index of the first line after the header.</param>
    public static string Body(string[] lines, int start)
    {
        if (start < lines.Length && !string.IsNullOrWhiteSpace(lines[start]))
            throw ImportProblem.AtLine(start + 1, "A blank line is missing between the header and the text.");
        var end = lines.Length;
        while (start < end && string.IsNullOrWhiteSpace(lines[start]))
            start++;
        while (end > start && string.IsNullOrWhiteSpace(lines[end - 1]))
            end--;
        if (start == end)
            throw ImportProblem.AtLine(lines.Length, "There is no text after the header.");
        return string.Join('\n', lines[start..end]);
    }

    /// <summary>"Ties With Morocco." without its period; "U.S." and "…" keep theirs.</summary>
    private static string WithoutFinalPeriod(string title)
    {
        var isSentenceEnd = title is [.., not '.', '.'] && !(title.Length >= 4 && title[^3] == '.');
        return isSentenceEnd ? title[..^1].TrimEnd() : title;
    }

    private static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
