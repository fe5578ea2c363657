namespace NewsApi.Storage.Model;

/// <summary>What is known of the archive itself; there is exactly one row.</summary>
public sealed class ArchiveInfo
{
    public const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;

    /// <summary>Told apart from other archives by this: an index of another archive is not used.</summary>
    public Guid ArchiveId { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>When the seed article was stored. Once set it is never stored again, so deleting it is final.</summary>
    public DateTime? SeededAt { get; set; }
}
