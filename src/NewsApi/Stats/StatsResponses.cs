using System.Text.Json.Serialization;
using NewsApi.Search;

namespace NewsApi.Stats;

/// <summary>What the articles found have most. Every count is of articles, and true.</summary>
/// <param name="Articles">How many articles there are in all.</param>
/// <param name="From">Day of publication of the oldest; null where there is none.</param>
/// <param name="To">Day of publication of the newest; null where there is none.</param>
/// <param name="Entities">The entities that most articles name.</param>
/// <param name="Speakers">The entities that most articles quote.</param>
/// <param name="EntityTypes">How many articles name a person, a place …</param>
public sealed record StatsResponse(
    int Articles,
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<FacetValueResponse> Sources,
    IReadOnlyList<FacetValueResponse> Languages,
    IReadOnlyList<FacetValueResponse> Tags,
    IReadOnlyList<FacetValueResponse> Authors,
    IReadOnlyList<FacetValueResponse> Entities,
    IReadOnlyList<FacetValueResponse> Speakers,
    IReadOnlyList<FacetValueResponse> EntityTypes
)
{
    /// <summary>As a search answers it; left out where there is nothing to replace.</summary>
    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DidYouMean { get; init; }
}

/// <summary>When the articles found were published.</summary>
/// <param name="Articles">How many articles there are in all: the sum of the buckets.</param>
/// <param name="Buckets">Oldest first, from that of the oldest article to that of the newest; those without an article too.</param>
public sealed record StatsTimelineResponse(
    int Articles,
    StatsInterval Interval,
    IReadOnlyList<StatsBucketResponse> Buckets
)
{
    /// <summary>As a search answers it; left out where there is nothing to replace.</summary>
    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DidYouMean { get; init; }
}

/// <summary>How many articles were published in a stretch of time.</summary>
/// <param name="Value"><c>2024-03-12</c>, <c>2024-W11</c>, <c>2024-03</c> or <c>2024</c>.</param>
/// <param name="From">First day, included: of a week, the Monday.</param>
/// <param name="To">Last day, included.</param>
public sealed record StatsBucketResponse(string Value, DateOnly From, DateOnly To, int Count);
