namespace NewsApi.Storage.Model;

/// <summary>An article that nobody is to read. Its rows are taken away, and stand packed in this one until it is usable again.</summary>
public sealed class WithheldArticle
{
    public long ArticleId { get; set; }

    /// <summary>No other article gets it meanwhile.</summary>
    public required string Slug { get; set; }

    public required string Title { get; set; }

    public DateOnly PublishedOn { get; set; }

    /// <summary>An article that has it is this one, and is not stored anew.</summary>
    public string? Url { get; set; }

    /// <summary>An article that has it is this one, and is not stored anew.</summary>
    public required string TextHash { get; set; }

    /// <summary>Never <see cref="PublicationStatus.Usable"/>.</summary>
    public PublicationStatus Status { get; set; }

    public required string Reason { get; set; }

    public DateTime At { get; set; }

    /// <summary>Who said so, named as in <see cref="AuditEntry.Caller"/>.</summary>
    public string? By { get; set; }

    public int Revision { get; set; }

    /// <summary>The article with all its facts as it is exported, JSON in Brotli.</summary>
    public required byte[] Line { get; set; }

    /// <summary>The article as it was answered, with its status, JSON in Brotli.</summary>
    public required byte[] Document { get; set; }

    public List<WithheldFact> Facts { get; init; } = [];
}

/// <summary>Whether an article may be read.</summary>
public enum PublicationStatus
{
    Usable,

    /// <summary>Not for now.</summary>
    Withheld,

    /// <summary>It should never have been published.</summary>
    Canceled,
}
