using NewsApi.FullText.Query;

namespace NewsApi.FullText.Facts;

/// <summary>Which facts are searched for, and which part of the result is wanted.</summary>
/// <param name="Query">The words, without fields of their own.</param>
/// <param name="Take">Facts to give, at least 1.</param>
public sealed record FactRequest(
    FactKind Kind,
    ParsedQuery Query,
    IReadOnlyList<FactFilter> Filters,
    FactOrder Order,
    int Take
)
{
    /// <summary>Facts to leave out from the start.</summary>
    public int Skip { get; init; }

    /// <summary>Gives only facts that come later in the order; not for relevance. The total is that of all.</summary>
    public FactPlace? After { get; init; }

    /// <summary>Only facts with a day on or after this one.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only facts with a day on or before this one.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only facts that are at least this certain.</summary>
    public double? LeastConfidence { get; init; }
}

/// <summary>Leaves only facts that have certain keys.</summary>
/// <param name="Wanted">Every group must match; a group matches where the fact has one of its keys.</param>
/// <param name="Unwanted">The fact may have none of these.</param>
public sealed record FactFilter(IReadOnlyList<IReadOnlyList<FactKey>> Wanted, IReadOnlyList<FactKey> Unwanted);

/// <summary>The order of facts; equal ones by id.</summary>
public enum FactOrder
{
    /// <summary>Best first, by BM25.</summary>
    Relevance,
    Newest,
    Oldest,
}

/// <summary>Where in an order by day a fact stands.</summary>
public readonly record struct FactPlace(DateOnly Day, long Id);

/// <summary>The result of a search for facts.</summary>
/// <param name="Total">How many facts match in all; never an estimate.</param>
public sealed record FactResult(int Total, IReadOnlyList<long> Ids);
