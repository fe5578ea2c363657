using System.Globalization;
using System.Text;

namespace NewsApi.FullText.Query;

/// <summary>The beginnings of words as they stand in the index: lower case, without diacritics, not stemmed.</summary>
internal static class Prefixes
{
    public static string Fold(string prefix)
    {
        var folded = new StringBuilder(prefix.Length);
        foreach (var character in prefix.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(character))
                folded.Append(char.ToLowerInvariant(character));
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                folded.Append(character);
        }
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
