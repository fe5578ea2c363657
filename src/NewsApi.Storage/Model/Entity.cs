namespace NewsApi.Storage.Model;

/// <summary>A person, organization, place, event or other named thing: one record across all articles.</summary>
public sealed class Entity
{
    public long Id { get; set; }

    public required string Slug { get; set; }

    /// <summary><c>person</c>, <c>organization</c>, <c>place</c>, <c>event</c> or <c>other</c>.</summary>
    public required string Type { get; set; }

    public required string Name { get; set; }

    /// <summary>What makes it the same entity in another article: the slug of the name as extraction gives it; unique within a type.</summary>
    public required string Key { get; set; }

    public int Revision { get; set; }

    /// <summary><see cref="FactStatus.Confirmed"/> entities were made by a person and stay listed without a mention.</summary>
    public FactStatus Status { get; set; }

    /// <summary>The entity that a person says this one is; the record stays, so that its id and its name lead there.</summary>
    public long? MergedIntoId { get; set; }

    public Entity? MergedInto { get; set; }

    /// <summary>What was this entity's before it was merged, so that the merge can be undone.</summary>
    public MergedFacts? MergedFacts { get; set; }

    public List<Appearance> Appearances { get; init; } = [];
}
