namespace NewsApi.Storage.Model;

/// <summary>A key that lets its holder use the API. The key itself is nowhere kept, only its hash.</summary>
public sealed class ApiKey
{
    public long Id { get; set; }

    /// <summary>The readable part of the key by which it is looked up and named; no secret.</summary>
    public required string KeyId { get; set; }

    /// <summary>What people call it.</summary>
    public required string Name { get; set; }

    /// <summary><c>read</c>, <c>import</c>, <c>curate</c> or <c>admin</c>; each includes those before it.</summary>
    public required string Scope { get; set; }

    /// <summary>SHA-256 of the whole key. Keys are random, so a slow hash would protect no better.</summary>
    public required byte[] Hash { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime? ExpiresAt { get; set; }

    public DateTime? RevokedAt { get; set; }

    /// <summary>To the minute: it is written down now and then, not with every request.</summary>
    public DateTime? LastUsedAt { get; set; }
}
