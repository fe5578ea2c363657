namespace NewsApi.Storage.Model;

/// <summary>A name that a person says does not mean an entity, though articles had it so.</summary>
public sealed class RemovedAlias
{
    public long EntityId { get; set; }

    public Entity? Entity { get; set; }

    /// <summary>The slug of the name.</summary>
    public required string Key { get; set; }
}
