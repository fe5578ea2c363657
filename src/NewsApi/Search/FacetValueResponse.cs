using System.Text.Json.Serialization;

namespace NewsApi.Search;

/// <summary>How many of the articles found have a value.</summary>
/// <param name="Value">What the filter of that name takes; <c>2024-03-12</c> for a day, <c>2024-03</c> for a month, <c>2024</c> for a year.</param>
/// <param name="Label">How people write it; left out where the value says it all.</param>
/// <param name="Count">Articles, not mentions; true for all that the query and its filters leave.</param>
public sealed record FacetValueResponse(
    string Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Label,
    int Count
);
