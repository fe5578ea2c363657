using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsApi.Imports;

/// <summary>The text of HTML, one paragraph for each block, separated by blank lines. Nothing is fetched, no script runs.</summary>
internal static class HtmlText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "dd",
        "div",
        "dl",
        "dt",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "td",
        "th",
        "tr",
        "ul",
    };

    // Not read by anyone who reads the text.
    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase)
    {
        "script",
        "style",
        "template",
        "noscript",
        "iframe",
        "svg",
        "figcaption",
    };

    /// <summary>The HTML without what its parser takes for its end, wherever it stands.</summary>
    public static string Whole(string html) => html.Replace('\uffff', '\ufffd');

    /// <param name="html">A fragment, or plain text.</param>
    public static string Of(string html)
    {
        html = HtmlCost.IsSmall(html) ? html : HtmlCost.WithoutTags(html);
        var document = new HtmlParser().ParseDocument(Whole(html));
        var paragraphs = new List<string>();
        var text = new StringBuilder();
        foreach (var (node, _, isEnd) in NodeWalk.Through(document.Body!, IsRead))
        {
            if (!isEnd && node is IText words)
                text.Append(words.Data);
            Break(node, paragraphs, text);
        }
        End(paragraphs, text);
        return string.Join("\n\n", paragraphs);
    }

    private static bool IsRead(INode node) => node is not IElement element || !Unread.Contains(element.LocalName);

    private static void Break(INode node, List<string> paragraphs, StringBuilder text)
    {
        if (node is IElement element && Blocks.Contains(element.LocalName))
            End(paragraphs, text);
        else if (node is IElement { LocalName: "br" })
            text.Append(' ');
    }

    private static void End(List<string> paragraphs, StringBuilder text)
    {
        var words = text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0)
            paragraphs.Add(string.Join(' ', words));
        text.Clear();
    }
}
