using NewsApi.Extraction.Timeline;
using NewsApi.Http;

namespace NewsApi.Timeline;

/// <summary>A timeline over all articles.</summary>
public sealed record TimelineQuery : PageQuery
{
    /// <summary>
    /// Words of the event's sentence or title, as in search: all must be there; <c>"a phrase"</c>, <c>AND</c> <c>OR</c> <c>NOT</c>,
    /// parentheses, <c>-word</c>, <c>word*</c>, <c>"words near"~5</c>. Events have no fields, so <c>title:word</c> is refused.
    /// </summary>
    public string? Q { get; init; }

    /// <summary>
    /// Whether the same happening, told by several articles, is one item: the event that tells it first, with the others in its
    /// <c>happening</c>. Pages go by <c>cursor</c> only, oldest first.
    /// </summary>
    public bool? Group { get; init; }

    /// <summary>Id or slug of an entity that takes part; comma = or, repeated = and.</summary>
    public IReadOnlyList<string>? Entity { get; init; }

    /// <summary>Only events that touch this day or a later one.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only events that touch this day or an earlier one.</summary>
    public DateOnly? To { get; init; }

    /// <summary>
    /// Only events whose date is given this exactly; comma = or: <c>minute</c>, <c>hour</c>, <c>day</c>, <c>week</c>, <c>month</c>,
    /// <c>quarter</c>, <c>season</c>, <c>year</c>, <c>decade</c>, <c>interval</c>.
    /// </summary>
    public string? Precision { get; init; }

    /// <summary>Only what happened, goes on, or is planned.</summary>
    public EventTense? Tense { get; init; }

    /// <summary>Leaves out events that are less certain, 0 to 1.</summary>
    public double? MinConfidence { get; init; }

    /// <summary>Only events of this status; all but the rejected ones where it is not given.</summary>
    public FactState? Status { get; init; }

    /// <summary><c>date</c> (oldest first, where it is not given) or <c>-date</c>; with <c>q</c> also <c>relevance</c>.</summary>
    public string? Sort { get; init; }

    /// <summary>The words that <c>precision</c> asks for; empty for all.</summary>
    internal IReadOnlyList<string> Precisions =>
        Precision is null
            ? []
            :
            [
                .. Precision
                    .ToLowerInvariant()
                    .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            ];
}
