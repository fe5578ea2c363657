namespace NewsApi.Storage.Model;

/// <summary>One entry of the log of writes, appended in the transaction of the write itself. The index follows this log.</summary>
public sealed class Change
{
    /// <summary>Rises with every write and is never used again.</summary>
    public long Sequence { get; set; }

    public long ArticleId { get; set; }

    public ChangeKind Kind { get; set; }

    public DateTime At { get; set; }
}

public enum ChangeKind
{
    Created,
    Updated,
    Deleted,
}
