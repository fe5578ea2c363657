using NewsApi.Extraction.Entities;

namespace NewsApi.Extraction.Quotes;

/// <summary>A place that names someone who may speak.</summary>
/// <param name="Entity">Index of the entity, or -1 where only capital letters show the name.</param>
/// <param name="Type">Null where it is not known.</param>
/// <param name="Name">The full name, as far as the article gives it.</param>
internal sealed record NamedMention(TokenRange Tokens, int Entity, EntityType? Type, string Name, Gender Gender);
