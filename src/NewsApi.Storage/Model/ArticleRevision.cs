namespace NewsApi.Storage.Model;

/// <summary>One state that an article has had, the present one included. One that was brought back from an export has none until it changes.</summary>
/// <remarks>It outlives the article's row, which is taken away while the article is withheld.</remarks>
public sealed class ArticleRevision
{
    public long ArticleId { get; set; }

    /// <summary>The article's revision.</summary>
    public int Number { get; set; }

    public DateTime At { get; set; }

    /// <summary>Who made it, named as in <see cref="AuditEntry.Caller"/>; null where that was not noted.</summary>
    public string? By { get; set; }

    /// <summary>What made it; null where that was not noted.</summary>
    public RevisionKind? Kind { get; set; }

    /// <summary>Finds the request in the log.</summary>
    public string? TraceId { get; set; }

    /// <summary>The whole article as it was answered, JSON in Brotli; null for the present revision, and where it was not kept.</summary>
    public byte[]? Document { get; set; }
}

/// <summary>What makes a revision.</summary>
public enum RevisionKind
{
    /// <summary>The article was stored.</summary>
    Created,

    /// <summary>Its text, or what is said of it, was replaced or patched; where the text changed it was read anew.</summary>
    Edited,

    /// <summary>A person added, corrected or rejected a quote.</summary>
    Quotes,

    /// <summary>A person said whom the article names.</summary>
    Entities,

    /// <summary>A person added, corrected or rejected an event.</summary>
    Timeline,

    /// <summary>An entity that it shows was renamed, merged, separated or deleted.</summary>
    Entity,

    /// <summary>A later extractor read it anew.</summary>
    Reextracted,

    /// <summary>A correction was added or taken away.</summary>
    Corrections,

    /// <summary>It was withheld or canceled, or made usable again.</summary>
    Status,

    /// <summary>It was brought back from an export.</summary>
    Restored,
}
