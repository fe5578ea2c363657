using System.Globalization;
using System.Text;
using Lucene.Net.Analysis.Miscellaneous;

namespace NewsApi.FullText.Analysis;

/// <summary>Takes letters back to the ones they are built on, as the index does.</summary>
/// <remarks>Lucene's table and not Unicode normalization: it also knows "ł" and "ø", and needs no ICU on the machine.</remarks>
public static class Diacritics
{
    // One character becomes four at most ("⑳" gives "20", "ﬃ" gives "ffi").
    private const int MostCharacters = 4;

    /// <summary>"Łódź" gives "Lodz"; letters of other scripts stay.</summary>
    public static string Fold(string text)
    {
        if (System.Text.Ascii.IsValid(text))
            return text;
        var folded = new char[text.Length * MostCharacters];
        var length = ASCIIFoldingFilter.FoldToASCII(text.ToCharArray(), 0, folded, 0, text.Length);
        var letters = new StringBuilder(length);
        foreach (var character in folded.AsSpan(0, length))
        {
            if (char.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                letters.Append(character);
        }
        return letters.ToString();
    }
}
