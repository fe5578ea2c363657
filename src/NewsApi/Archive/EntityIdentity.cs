using NewsApi.Extraction.Entities;

namespace NewsApi.Archive;

/// <summary>What makes an entity the same across articles: its type and name.</summary>
internal readonly record struct EntityIdentity(EntityType Type, string Name)
{
    public string TypeWord => Type.Word();

    /// <summary>The name as entities are told apart by: letter case and diacritics aside.</summary>
    public string Key { get; } = Slug.Of(Name);
}
