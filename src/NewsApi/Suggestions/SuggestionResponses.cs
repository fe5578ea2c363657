using System.Text.Json.Serialization;
using NewsApi.Extraction.Entities;

namespace NewsApi.Suggestions;

/// <summary>Names that go on from what was typed.</summary>
/// <param name="Items">Those of most articles first; empty where nothing goes on so.</param>
public sealed record SuggestionsResponse(IReadOnlyList<SuggestionResponse> Items);

/// <summary>A name that goes on from what was typed.</summary>
/// <param name="Kind">The filter that takes <c>value</c>.</param>
/// <param name="Value">Slug of the entity, or key of the source or tag.</param>
/// <param name="Label">The name as articles write it.</param>
/// <param name="EntityType">Left out unless it is an entity.</param>
/// <param name="Articles">About how many articles have it; what was deleted lately may still count.</param>
/// <param name="Alias">The name that goes on so, where a person gave it to the entity; left out elsewhere.</param>
public sealed record SuggestionResponse(
    SuggestionKind Kind,
    string Value,
    string Label,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EntityType? EntityType,
    int Articles,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Alias = null
);

/// <summary>What a suggested name is of.</summary>
public enum SuggestionKind
{
    Entity,
    Source,
    Tag,
}
