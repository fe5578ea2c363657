using System.Security.Cryptography;
using System.Text;

namespace NewsApi.Archive;

/// <summary>Tells whether two texts are the same article: white space and letter case aside, on the same day.</summary>
internal static class TextHash
{
    /// <returns>SHA-256, hexadecimal.</returns>
    public static string Of(DateOnly publishedOn, string title, string body)
    {
        var text = new StringBuilder(title.Length + body.Length + 12).Append(publishedOn.ToString("O")).Append('\n');
        AppendNormalized(text, title);
        text.Append('\n');
        AppendNormalized(text, body);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void AppendNormalized(StringBuilder text, string part)
    {
        var gap = false;
        foreach (var character in part)
        {
            if (char.IsWhiteSpace(character))
            {
                gap = true;
                continue;
            }
            if (gap && text[^1] != '\n')
                text.Append(' ');
            gap = false;
            text.Append(char.ToLowerInvariant(character));
        }
    }
}
