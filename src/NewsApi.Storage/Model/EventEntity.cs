namespace NewsApi.Storage.Model;

/// <summary>An entity that takes part in a timeline event.</summary>
public sealed class EventEntity
{
    public long EventId { get; set; }

    public long EntityId { get; set; }

    public Entity? Entity { get; set; }

    public int Position { get; set; }
}
