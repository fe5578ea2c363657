namespace NewsApi.Extraction.Text;

/// <summary>Paragraphs are separated by blank lines; a single newline stays inside unless the text has no blank line at all.</summary>
internal static class ParagraphSplitter
{
    public static List<TextSpan> Split(string body)
    {
        var everyLine = !HasBlankLine(body);
        var paragraphs = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i <= body.Length; i++)
        {
            if (i < body.Length && (body[i] != '\n' || !(everyLine || NextLineIsBlank(body, i + 1))))
                continue;
            Add(body, start, i, paragraphs);
            start = i + 1;
        }
        return paragraphs;
    }

    private static bool HasBlankLine(string body)
    {
        for (var i = body.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = body.IndexOf('\n', i + 1))
        {
            if (NextLineIsBlank(body, i + 1) && i > 0)
                return true;
        }
        return false;
    }

    private static bool NextLineIsBlank(string body, int position)
    {
        while (position < body.Length && body[position] != '\n')
        {
            if (!char.IsWhiteSpace(body[position++]))
                return false;
        }
        return true;
    }

    private static void Add(string body, int start, int end, List<TextSpan> paragraphs)
    {
        while (start < end && char.IsWhiteSpace(body[start]))
            start++;
        while (end > start && char.IsWhiteSpace(body[end - 1]))
            end--;
        if (start < end)
            paragraphs.Add(new TextSpan(start, end));
    }
}
