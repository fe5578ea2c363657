namespace NewsApi.Extraction.Entities;

/// <summary>A name that everybody knows.</summary>
internal readonly record struct KnownName(EntityType Type, string FullName);
