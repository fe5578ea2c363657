namespace NewsApi.Storage.Model;

/// <summary>Two entities that a person says are not one.</summary>
public sealed class Distinction
{
    /// <summary>The smaller id of the two, so that each pair is there once.</summary>
    public long EntityId { get; set; }

    public Entity? Entity { get; set; }

    public long OtherId { get; set; }

    public Entity? Other { get; set; }

    public static Distinction Of(long one, long other) =>
        new() { EntityId = Math.Min(one, other), OtherId = Math.Max(one, other) };
}
