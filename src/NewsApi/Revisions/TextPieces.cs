using System.Globalization;

namespace NewsApi.Revisions;

/// <summary>Cuts texts into the pieces that are compared; put together again, they are the text.</summary>
internal static class TextPieces
{
    /// <summary>Paragraphs, each with the blank lines behind it.</summary>
    public static List<string> Paragraphs(string text)
    {
        var paragraphs = new List<string>();
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end + 2;
            while (end < text.Length && text[end] == '\n')
                end++;
            paragraphs.Add(text[start..end]);
            start = end;
        }
        return paragraphs;
    }

    /// <summary>Words, white space between them, and every other character alone; no surrogate pair is cut.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var start = 0; start < text.Length; )
        {
            var end = start + 1;
            if (IsOfWord(text[start]))
                end = EndOf(text, end, IsOfWord);
            else if (char.IsWhiteSpace(text[start]))
                end = EndOf(text, end, char.IsWhiteSpace);
            else if (start + 1 < text.Length && char.IsSurrogatePair(text[start], text[start + 1]))
                end++;
            words.Add(text[start..end]);
            start = end;
        }
        return words;
    }

    private static int EndOf(string text, int from, Func<char, bool> belongs)
    {
        while (from < text.Length && belongs(text[from]))
            from++;
        return from;
    }

    // A combining mark stays with its letter.
    private static bool IsOfWord(char character) =>
        char.IsLetterOrDigit(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
