using NewsApi.Extraction.Entities;
using NewsApi.Http;

namespace NewsApi.Entities;

/// <summary>An entity that a person makes; it is stored as confirmed and stays listed without a mention.</summary>
public sealed record EntityRequest
{
    public EntityType? Type { get; init; }

    public string? Name { get; init; }

    /// <summary>Ids or slugs of entities that it is not; those of the same type and name must be here.</summary>
    public IReadOnlyList<string>? DistinctFrom { get; init; }
}

/// <summary>An entity that a person finds in an article.</summary>
public sealed record ArticleEntityRequest
{
    /// <summary>Id or slug of an entity that exists; else give <c>type</c> and <c>name</c>.</summary>
    public string? Entity { get; init; }

    public EntityType? Type { get; init; }

    public string? Name { get; init; }

    /// <summary>Every place in the body that names it.</summary>
    public IReadOnlyList<SpanRequest>? Mentions { get; init; }
}

/// <summary>Corrections of an entity (JSON Merge Patch, RFC 7396); every article that names it shows them.</summary>
public sealed record EntityPatch
{
    public Optional<EntityType?> Type { get; init; }

    public Optional<string> Name { get; init; }

    /// <summary><c>confirmed</c> keeps it listed without a mention.</summary>
    public Optional<FactState?> Status { get; init; }
}

/// <summary>A further name of an entity.</summary>
public sealed record EntityAliasRequest
{
    public string? Name { get; init; }
}

/// <summary>Says that an article means another entity.</summary>
public sealed record AppearanceMoveRequest
{
    /// <summary>Id or slug of the entity that is meant.</summary>
    public string? To { get; init; }
}

/// <summary>Says that an entity is another one.</summary>
public sealed record EntityMergeRequest
{
    /// <summary>Id or slug of the entity that stays.</summary>
    public string? Into { get; init; }
}
