namespace NewsApi.FullText;

/// <summary>Leaves only articles that have certain values in a field.</summary>
/// <param name="Wanted">Every group must match; a group matches where the article has one of its values.</param>
/// <param name="Unwanted">The article may have none of these.</param>
public sealed record SearchFilter(
    FilterField Field,
    IReadOnlyList<IReadOnlyList<string>> Wanted,
    IReadOnlyList<string> Unwanted
);

/// <summary>The fields that can be filtered; ids are given as decimal numbers.</summary>
public enum FilterField
{
    Source,
    Language,
    Tag,
    Author,
    Entity,
    Speaker,
}
