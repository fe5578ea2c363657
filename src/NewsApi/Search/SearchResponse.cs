using System.Text.Json.Serialization;
using NewsApi.Http;

namespace NewsApi.Search;

/// <summary>One page of what was found, with what holds for all of it.</summary>
public sealed record SearchResponse : ListResponse<SearchHit>
{
    internal SearchResponse(ListResponse<SearchHit> page)
        : base(page) { }

    /// <summary>
    /// True where <c>total</c> is an estimate, left out where it is true: of the newest articles of a large archive, where no
    /// facets are asked for, only the first matches are counted.
    /// </summary>
    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? TotalIsEstimate { get; init; }

    /// <summary>
    /// The query with words that no article has replaced by the nearest words that one has; left out where there is nothing to
    /// replace. With <c>fuzzy=auto</c> it was searched like that already.
    /// </summary>
    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? DidYouMean { get; init; }

    /// <summary>The facets that <c>facets</c> names, values that most articles have first; left out where it names none.</summary>
    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, IReadOnlyList<FacetValueResponse>>? Facets { get; init; }
}
