using System.Text.Json.Serialization;
using NewsApi.Http;

namespace NewsApi.Search;

/// <summary>One page of what was found, with what holds for all of it.</summary>
public sealed record SearchResponse : ListResponse<SearchHit>
{
    internal SearchResponse(ListResponse<SearchHit> page)
        : base(page) { }

    /// <summary>The facets that <c>facets</c> names, values that most articles have first; left out where it names none.</summary>
    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, IReadOnlyList<FacetValueResponse>>? Facets { get; init; }
}
