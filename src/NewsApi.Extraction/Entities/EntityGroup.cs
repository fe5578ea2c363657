namespace NewsApi.Extraction.Entities;

/// <summary>The mentions of one thing.</summary>
internal sealed class EntityGroup(EntityType type, string name)
{
    public EntityType Type { get; } = type;

    /// <summary>The fullest form.</summary>
    public string Name { get; } = name;

    public string[] Words { get; } = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public List<TextSpan> Mentions { get; } = [];
}
