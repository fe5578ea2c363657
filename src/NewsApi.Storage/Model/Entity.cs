namespace NewsApi.Storage.Model;

/// <summary>A person, organization, place, event or other named thing: one record across all articles.</summary>
/// <remarks>A name that a person gave to another entity has a record too, merged into that entity from the start.</remarks>
public sealed class Entity
{
    public long Id { get; set; }

    public required string Slug { get; set; }

    /// <summary><c>person</c>, <c>organization</c>, <c>place</c>, <c>event</c> or <c>other</c>.</summary>
    public required string Type { get; set; }

    public required string Name { get; set; }

    /// <summary>What makes it the same entity in another article: the slug of the name as extraction gives it; unique within a type and <see cref="Homonym"/>.</summary>
    public required string Key { get; set; }

    /// <summary>Tells those of one type and key apart that a person says are different; 0 for the first.</summary>
    public int Homonym { get; set; }

    public int Revision { get; set; }

    /// <summary><see cref="FactStatus.Confirmed"/> entities were made by a person and stay listed without a mention.</summary>
    public FactStatus Status { get; set; }

    /// <summary>The entity that a person says this one is; the record stays, so that its id and its name lead there.</summary>
    public long? MergedIntoId { get; set; }

    public Entity? MergedInto { get; set; }

    /// <summary>The entity at the end of all its merges, so that nobody has to follow them; null where it is its own.</summary>
    public long? SuccessorId { get; set; }

    public Entity? Successor { get; set; }

    /// <summary>How many articles name it; the database counts.</summary>
    public int ArticleCount { get; private set; }

    /// <summary>How many places in them do; the database counts.</summary>
    public int MentionCount { get; private set; }

    public List<Appearance> Appearances { get; init; } = [];
}
