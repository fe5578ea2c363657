using System.Text.Json.Serialization;
using NewsApi.Extraction.Entities;
using NewsApi.Http;

namespace NewsApi.Exports;

/// <summary>What people said of who an entity is; it comes after the records of all entities that it names.</summary>
/// <param name="RemovedAliases">Keys of names that are not its own.</param>
/// <param name="DistinctFrom">Who it is not; each pair is told once.</param>
/// <param name="MergedInto">The entity that it is; left out where it was not merged. Without <paramref name="Merge"/> it is only a name.</param>
/// <param name="Merge">What was its own before; left out where nothing was.</param>
public sealed record ExportedIdentityResponse(
    EntityKeyResponse Entity,
    IReadOnlyList<string> RemovedAliases,
    IReadOnlyList<EntityKeyResponse> DistinctFrom,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EntityKeyResponse? MergedInto = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ExportedMergeResponse? Merge = null
);

/// <summary>What makes an entity the same in another archive.</summary>
/// <param name="Homonym">Tells it apart from others of its type and key; left out where it is the first.</param>
public sealed record EntityKeyResponse(
    EntityType Type,
    string Key,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Homonym = 0
);

/// <summary>What a merge moved, so that it can be undone.</summary>
/// <param name="Status">The entity's status before.</param>
/// <param name="Spoken">Ids of quotes that it spoke.</param>
/// <param name="Subjects">Ids of quotes about it.</param>
/// <param name="Events">Ids of timeline events that it took part in.</param>
public sealed record ExportedMergeResponse(
    FactState Status,
    IReadOnlyList<ExportedMergedAppearanceResponse> Appearances,
    IReadOnlyList<long> Spoken,
    IReadOnlyList<long> Subjects,
    IReadOnlyList<long> Events
);

/// <summary>An appearance as it was before the merge.</summary>
/// <param name="ArticleId">The article, as long as it is there.</param>
public sealed record ExportedMergedAppearanceResponse(
    long ArticleId,
    double Salience,
    FactState Status,
    IReadOnlyList<SpanResponse> Mentions
);
