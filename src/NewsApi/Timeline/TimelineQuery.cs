using NewsApi.Extraction.Dates;
using NewsApi.Extraction.Timeline;
using NewsApi.Http;

namespace NewsApi.Timeline;

/// <summary>A timeline over all articles.</summary>
public sealed record TimelineQuery : PageQuery
{
    /// <summary>Id or slug of an entity that takes part; comma = or, repeated = and.</summary>
    public IReadOnlyList<string>? Entity { get; init; }

    /// <summary>Only events that touch this day or a later one.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only events that touch this day or an earlier one.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only events whose date is given this exactly.</summary>
    public DatePrecision? Precision { get; init; }

    /// <summary>Only what happened, goes on, or is planned.</summary>
    public EventTense? Tense { get; init; }

    /// <summary>Leaves out events that are less certain, 0 to 1.</summary>
    public double? MinConfidence { get; init; }

    /// <summary>Only events of this status; all but the rejected ones where it is not given.</summary>
    public FactState? Status { get; init; }

    /// <summary><c>date</c> (oldest first, where it is not given) or <c>-date</c>.</summary>
    public string? Sort { get; init; }
}
