using System.Security.Cryptography;
using System.Text;

namespace NewsApi.Access;

/// <summary>A key as its holder has it: <c>newsapi_ID_SECRET</c>, so that people and secret scanners know one when they see it.</summary>
/// <param name="KeyId">Names the key and is no secret.</param>
/// <param name="Text">The whole key.</param>
internal sealed record ApiKeyText(string KeyId, string Text)
{
    private const string Mark = "newsapi_";
    private const int IdLength = 8;

    // 43 of 62 letters are 256 bits.
    private const int SecretLength = 43;
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public static ApiKeyText New()
    {
        var id = RandomNumberGenerator.GetString(Letters, IdLength);
        return new ApiKeyText(id, $"{Mark}{id}_{RandomNumberGenerator.GetString(Letters, SecretLength)}");
    }

    /// <summary>Whether the text means to be a key of ours.</summary>
    public static bool IsKey(string text) => text.StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>The id in a text that has the form of a key; null for any other.</summary>
    public static string? IdOf(string text) =>
        IsKey(text) && text.Length == Mark.Length + IdLength + 1 + SecretLength && text[Mark.Length + IdLength] == '_'
            ? text.Substring(Mark.Length, IdLength)
            : null;

    /// <summary>What is kept of a key. It is random, so that no dictionary helps against a fast hash.</summary>
    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
