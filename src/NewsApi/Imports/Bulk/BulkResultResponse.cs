using System.Text.Json.Serialization;
using NewsApi.Articles;

namespace NewsApi.Imports.Bulk;

/// <summary>What became of one line of a bulk import.</summary>
/// <param name="Line">The line of the body, or the entry of a feed, from 1; blank lines count and have no result.</param>
/// <param name="Id">The article that was stored, or was there; null where the line failed, and for a new article of a dry run.</param>
/// <param name="Slug">Null as <paramref name="Id"/> is.</param>
/// <param name="Problem">Why the line failed; left out otherwise.</param>
public sealed record BulkResultResponse(
    long Line,
    BulkStatus Status,
    long? Id,
    string? Slug,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] BulkProblemResponse? Problem
)
{
    /// <summary>A change by which the change log holds the article (<c>waitFor</c>); left out where nothing was written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Sequence { get; init; }

    internal static BulkResultResponse Of(long line, StoredRow stored) =>
        new(line, StatusOf(stored.Outcome), stored.Id, stored.Slug, null);

    internal static BulkResultResponse Failed(long line, BulkProblemResponse problem) =>
        new(line, BulkStatus.Failed, null, null, problem);

    private static BulkStatus StatusOf(StoreOutcome outcome) =>
        outcome switch
        {
            StoreOutcome.Created => BulkStatus.Created,
            StoreOutcome.Updated => BulkStatus.Updated,
            _ => BulkStatus.Skipped,
        };
}

/// <summary>What became of a line.</summary>
public enum BulkStatus
{
    /// <summary>The article is new.</summary>
    Created,

    /// <summary>It was there and has a new revision.</summary>
    Updated,

    /// <summary>It was there and stays as it is.</summary>
    Skipped,

    /// <summary>It was not stored.</summary>
    Failed,
}
