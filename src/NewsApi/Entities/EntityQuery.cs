using NewsApi.Extraction.Entities;
using NewsApi.Http;

namespace NewsApi.Entities;

/// <summary>A list of entities.</summary>
public sealed record EntityQuery : PageQuery
{
    /// <summary>Only entities of this type.</summary>
    public EntityType? EntityType { get; init; }

    /// <summary>Only entities whose name has this in it, letter case aside.</summary>
    public string? Name { get; init; }

    /// <summary><c>name</c> (where it is not given), <c>-name</c>, <c>-articleCount</c> (most articles first), <c>articleCount</c>, <c>id</c> or <c>-id</c>.</summary>
    public string? Sort { get; init; }
}
