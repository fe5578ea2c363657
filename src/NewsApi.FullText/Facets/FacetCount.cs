namespace NewsApi.FullText.Facets;

/// <summary>How many articles of a result have a value.</summary>
/// <param name="Value">Key, id as a decimal number, <c>2024-03</c> or <c>2024</c>.</param>
/// <param name="Label">The value as people write it; null where the value says it all or the index does not know.</param>
public readonly record struct FacetCount(string Value, string? Label, int Count);
