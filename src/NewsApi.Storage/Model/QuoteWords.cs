using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NewsApi.Storage.Model;

/// <summary>The words of a quote as it is told again elsewhere: lower case, without punctuation.</summary>
public static class QuoteWords
{
    /// <summary>How many characters of the words count; quotes that are the same so far are the same.</summary>
    public const int MaxLength = 300;

    /// <summary>The key of a text without a letter or digit.</summary>
    public const long None = 1;

    /// <summary>What a quote has that was not given a key yet.</summary>
    public const long Unknown = 0;

    /// <summary>
    /// A number that stands for the words: 64 bits of their SHA-256. Among ten million different quotes, two have the same one
    /// with a chance of three in a million.
    /// </summary>
    public static long KeyOf(string text)
    {
        var words = Of(text);
        if (words.Length == 0)
            return None;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(words), hash);
        var key = BinaryPrimitives.ReadInt64LittleEndian(hash);
        return key is None or Unknown ? key + 2 : key;
    }

    // Words joined by single spaces; empty where there are none.
    private static string Of(string text)
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
        return words.ToString().Trim();
    }
}
