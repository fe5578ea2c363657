namespace NewsApi.FullText;

/// <summary>How people write the source, a tag, an author or an entity of an article.</summary>
/// <param name="Key">What a filter on the field takes: the key, or the slug of an entity.</param>
/// <param name="Type">What kind of entity it is; null for all else.</param>
public sealed record IndexedName(FilterField Field, string Key, string Name, string? Type = null);
