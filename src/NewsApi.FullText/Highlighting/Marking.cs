using System.Text;
using NewsApi.FullText.Analysis;

namespace NewsApi.FullText.Highlighting;

/// <summary>Makes HTML of a fragment: everything escaped, the words in <c>&lt;em&gt;</c>.</summary>
internal static class Marking
{
    public static string Mark(string text, int start, int end, List<AnalyzedWord> matches)
    {
        var html = new StringBuilder(end - start + 32);
        var at = start;
        foreach (var match in matches.Where(match => match.Start >= start && match.End <= end))
        {
            Append(html, text.AsSpan(at, match.Start - at));
            html.Append("<em>");
            Append(html, text.AsSpan(match.Start, match.End - match.Start));
            html.Append("</em>");
            at = match.End;
        }
        Append(html, text.AsSpan(at, end - at));
        return html.ToString();
    }

    private static void Append(StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(character),
            };
        }
    }
}
