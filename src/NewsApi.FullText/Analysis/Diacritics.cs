using System.Text;
using Lucene.Net.Analysis.Miscellaneous;

namespace NewsApi.FullText.Analysis;

/// <summary>
/// Letters without their diacritics, whether a text writes "é" as one character or as "e" and a mark. Unicode normalization
/// would do the same, but .NET leaves text as it is where globalization is invariant.
/// </summary>
/// <remarks>Lucene's table also knows "ł" and "ø".</remarks>
public static class Diacritics
{
    // One character becomes at most four.
    private const int MaxExpansion = 4;

    /// <summary>"Łódź" gives "Lodz"; letters of other scripts stay.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var letters = text.ToCharArray();
        var folded = new char[letters.Length * MaxExpansion];
        var length = ASCIIFoldingFilter.FoldToASCII(letters, 0, folded, 0, letters.Length);
        return new string(folded, 0, RemoveMarks(folded, length));
    }

    /// <summary>Takes the marks out of the first characters and gives how many are left.</summary>
    internal static int RemoveMarks(char[] text, int length)
    {
        var kept = 0;
        for (var i = 0; i < length; i++)
        {
            if (!IsMark(text[i]))
                text[kept++] = text[i];
        }
        return kept;
    }

    // Those of Latin, Greek and Cyrillic; the vowel signs of other scripts are not decoration.
    private static bool IsMark(char character) => character is >= '\u0300' and <= '\u036f';
}
