namespace NewsApi.Storage.Model;

/// <summary>
/// The outcome of a write that was sent with an <c>Idempotency-Key</c>, kept in the transaction of the write itself: sent again, the
/// request gets this outcome and writes nothing.
/// </summary>
public sealed class IdempotentWrite
{
    public const int MaxKeyLength = 255;

    /// <summary>Keys of different callers are different keys.</summary>
    public required string Caller { get; set; }

    public required string Key { get; set; }

    /// <summary>The number of the write within its request, from 0.</summary>
    public int Step { get; set; }

    /// <summary>SHA-256 of the request: path, query, media type and body.</summary>
    public required byte[] Fingerprint { get; set; }

    /// <summary>What the write came to, as JSON.</summary>
    public required string Outcome { get; set; }

    public DateTime At { get; set; }

    /// <summary>How often it was sent again. A repetition writes too: its commit then vouches for the first one wherever commits can be taken back.</summary>
    public int Repetitions { get; set; }
}
