namespace NewsApi.Revisions;

/// <summary>One state that an article has had.</summary>
/// <param name="Number">The article's revision.</param>
/// <param name="At">When it came to be, in UTC.</param>
/// <param name="By">Who made it, named as in the audit log: <c>key:ID</c>, <c>token:SUBJECT</c>, <c>development</c>, <c>command-line</c>; null where that was not noted.</param>
/// <param name="Change">What made it; null where that was not noted.</param>
/// <param name="TraceId">Finds the request in the log.</param>
/// <param name="IsKept">Whether the article can be had as it was.</param>
public sealed record RevisionResponse(
    int Number,
    DateTime At,
    string? By,
    RevisionChange? Change,
    string? TraceId,
    bool IsKept
);

/// <summary>What makes a revision.</summary>
public enum RevisionChange
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
