namespace NewsApi.FullText.Facets;

/// <summary>What the articles of a result can be counted by.</summary>
public enum FacetField
{
    Source,
    Language,
    Tag,
    Author,
    Entity,
    Speaker,
    EntityType,
    Day,
    Month,
    Year,
}
