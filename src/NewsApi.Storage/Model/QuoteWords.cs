using System.Text;

namespace NewsApi.Storage.Model;

/// <summary>The words of a quote as it is told again elsewhere: lower case, without punctuation.</summary>
public static class QuoteWords
{
    /// <summary>Longest key in characters; quotes that are the same so far are the same.</summary>
    public const int MaxLength = 300;

    /// <summary>The key of a text without a letter or digit. It is not empty: a quote with an empty key was not given one yet.</summary>
    public const string None = " ";

    /// <returns>Words joined by single spaces, or <see cref="None"/>.</returns>
    public static string Of(string text)
    {
        var words = new StringBuilder(Math.Min(text.Length, MaxLength));
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
                words.Append(char.ToLowerInvariant(character));
            // "don’t" and "don't" are one word.
            else if (character is not ('\'' or '’') && words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
            if (words.Length >= MaxLength)
                break;
        }
        var key = words.ToString().Trim();
        return key.Length == 0 ? None : key;
    }
}
