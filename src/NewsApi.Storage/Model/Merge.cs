namespace NewsApi.Storage.Model;

/// <summary>What was an entity's before it was merged, so that the merge can be undone.</summary>
public sealed class Merge
{
    /// <summary>The entity that was merged.</summary>
    public long EntityId { get; set; }

    public Entity? Entity { get; set; }

    public required MergedFacts Facts { get; set; }
}
