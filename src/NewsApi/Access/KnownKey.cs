using System.Security.Cryptography;

namespace NewsApi.Access;

/// <summary>A key that is not revoked, as it is kept in memory.</summary>
internal sealed record KnownKey(string KeyId, Scope Scope, byte[] Hash, DateTime? ExpiresAt)
{
    /// <summary>Whether the text is this key; takes as long for a wrong one as for the right one.</summary>
    public bool Fits(string text, DateTime now) =>
        CryptographicOperations.FixedTimeEquals(Hash, ApiKeyText.HashOf(text)) && !(ExpiresAt <= now);
}
