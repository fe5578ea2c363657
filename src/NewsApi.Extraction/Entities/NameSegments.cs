using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Entities;

/// <summary>Cuts a document where names end: at sentences, and at lines unless the text is wrapped at a width.</summary>
internal static class NameSegments
{
    // A longer run of tokens without a sentence's end is no prose; it is cut so that memory stays bounded.
    private const int Longest = 400;

    // Lines of wrapped text are nearly full, all but the last of a paragraph: characters.
    private const int LeastWidth = 45;
    private const int MostWidth = 110;
    private const int MostRagged = 25;

    /// <returns>What stands in capitals comes last: by then it is known which words are names.</returns>
    public static List<NameSegment> Of(TextLayout layout)
    {
        var wrapped = new bool[layout.Paragraphs.Count];
        for (var i = 0; i < wrapped.Length; i++)
            wrapped[i] = IsWrapped(layout.Body.AsSpan(layout.Paragraphs[i].Start, layout.Paragraphs[i].Length));
        var segments = new List<NameSegment>(layout.Sentences.Count);
        foreach (var sentence in layout.Sentences)
        {
            var first = sentence.FirstToken;
            for (var i = first + 1; i <= sentence.TokenEnd; i++)
            {
                if (
                    i < sentence.TokenEnd
                    && i - first < Longest
                    && (wrapped[sentence.Paragraph] || !IsNewLine(layout, i))
                )
                    continue;
                segments.Add(new NameSegment(first, i, KindOf(layout.Tokens, first, i)));
                first = i;
            }
        }
        return
        [
            .. segments.Where(s => s.Kind != LineKind.Capitals),
            .. segments.Where(s => s.Kind == LineKind.Capitals),
        ];
    }

    private static bool IsNewLine(TextLayout layout, int token) =>
        layout.Body.AsSpan(layout.Tokens[token - 1].End..layout.Tokens[token].Start).Contains('\n');

    private static bool IsWrapped(ReadOnlySpan<char> paragraph)
    {
        var (least, most, lines) = (int.MaxValue, 0, 0);
        for (var end = paragraph.IndexOf('\n'); end >= 0; end = paragraph.IndexOf('\n'))
        {
            var width = paragraph[..end].TrimEnd().Length;
            (least, most, lines) = (Math.Min(least, width), Math.Max(most, width), lines + 1);
            paragraph = paragraph[(end + 1)..];
        }
        return lines > 0
            && least >= LeastWidth
            && most <= MostWidth
            && most - least <= MostRagged
            && paragraph.Length <= most + MostRagged;
    }

    private static LineKind KindOf(IReadOnlyList<Token> tokens, int first, int end)
    {
        var (words, capitals, lower) = (0, 0, 0);
        for (var i = first; i < end; i++)
        {
            var text = tokens[i].Text;
            if (!char.IsLetter(text[0]) || text.Length < 2)
                continue;
            words++;
            capitals += char.IsUpper(text[0]) && char.IsUpper(text[^1]) ? 1 : 0;
            lower += char.IsLower(text[0]) && text.Length > 3 ? 1 : 0;
        }
        if (words > 2 && capitals * 10 >= words * 7)
            return LineKind.Capitals;
        if (lower > 0 || end - first > 60)
            return LineKind.Prose;
        return char.IsDigit(tokens[end - 1].Text[0]) ? LineKind.Row
            : tokens[end - 1].Text is "." or "!" or "?" ? LineKind.Prose
            : LineKind.Heading;
    }
}
