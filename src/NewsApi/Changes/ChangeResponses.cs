namespace NewsApi.Changes;

/// <summary>A stretch of the change log.</summary>
/// <param name="ArchiveId">Another value than before means another archive, whose log is to be followed from 0.</param>
/// <param name="Items">In the order in which the changes were committed; an article that changed often is there often.</param>
/// <param name="Next">Give it as <c>since</c>: it skips nothing, also where there is nothing new yet.</param>
/// <param name="HasMore">Whether there are more changes at once.</param>
public sealed record ChangeListResponse(Guid ArchiveId, IReadOnlyList<ChangeResponse> Items, long Next, bool HasMore);

/// <summary>One write of an article.</summary>
/// <param name="Sequence">Rises with every write.</param>
/// <param name="ArticleId">The article; after a deletion nothing is there any more.</param>
/// <param name="At">When it was written, in UTC.</param>
public sealed record ChangeResponse(long Sequence, long ArticleId, ChangeSort Kind, DateTime At);

/// <summary>What a write did.</summary>
public enum ChangeSort
{
    /// <summary>The article is new, or usable again.</summary>
    Created,

    /// <summary>The article, its facts or what it shows of an entity changed.</summary>
    Updated,

    /// <summary>The article is gone: deleted, or withheld.</summary>
    Deleted,
}
