using Microsoft.AspNetCore.Mvc;
using NewsApi.Http;

namespace NewsApi.Entities;

/// <summary>Which names mean an entity, and which records are one.</summary>
[ApiController]
[Route("api/v1/entities/{id}")]
[Tags("Entities")]
public sealed class IdentitiesController(EntityService entities) : ControllerBase
{
    /// <summary>Gives an entity a further name: later articles that have it mean the entity.</summary>
    /// <param name="id">Id or slug.</param>
    /// <response code="200">The entity with its names.</response>
    /// <response code="404">No entity has this id or slug (<c>entity-not-found</c>).</response>
    /// <response code="409">It is the name of another entity (<c>duplicate-entity</c>); merge the two if they are one.</response>
    [HttpPost("aliases")]
    public Task<EntityResponse> AddAlias(ResourceKey id, EntityAliasRequest request, CancellationToken cancellation) =>
        entities.AddAliasAsync(id, request, cancellation);

    /// <summary>Takes a name from an entity, also one that articles gave it: later articles that have it mean another entity.</summary>
    /// <param name="id">Id or slug.</param>
    /// <param name="alias">The name, letter case and diacritics aside.</param>
    /// <response code="200">The entity with the names that are left.</response>
    /// <response code="404">There is no such entity (<c>entity-not-found</c>), or it has no such name (<c>alias-not-found</c>).</response>
    [HttpDelete("aliases/{alias}")]
    public Task<EntityResponse> RemoveAlias(ResourceKey id, string alias, CancellationToken cancellation) =>
        // The framework makes null of a blank part of a path.
        entities.RemoveAliasAsync(id, alias ?? "", cancellation);

    /// <summary>Says that two entities are not one: they cannot be merged, and may have the same name.</summary>
    /// <param name="id">Id or slug.</param>
    /// <param name="other">Id or slug of the other one.</param>
    /// <response code="200">The entity.</response>
    /// <response code="404">No entity has this id or slug (<c>entity-not-found</c>).</response>
    [HttpPut("distinct-from/{other}")]
    public Task<EntityResponse> Distinguish(ResourceKey id, ResourceKey other, CancellationToken cancellation) =>
        entities.DistinguishAsync(id, other, areDistinct: true, cancellation);

    /// <summary>Takes back that two entities are not one.</summary>
    /// <param name="id">Id or slug.</param>
    /// <param name="other">Id or slug of the other one.</param>
    /// <response code="200">The entity.</response>
    /// <response code="404">No entity has this id or slug (<c>entity-not-found</c>).</response>
    [HttpDelete("distinct-from/{other}")]
    public Task<EntityResponse> UndoDistinction(ResourceKey id, ResourceKey other, CancellationToken cancellation) =>
        entities.DistinguishAsync(id, other, areDistinct: false, cancellation);

    /// <summary>Says that an entity is another one: all its facts move there, its id leads there, and so does its name in later articles.</summary>
    /// <param name="id">Id or slug of the entity that goes.</param>
    /// <response code="200">The entity that stays.</response>
    /// <response code="404">No entity has this id or slug (<c>entity-not-found</c>).</response>
    /// <response code="409">They are said to be distinct (<c>distinct-entities</c>).</response>
    [HttpPost("merge")]
    public Task<EntityResponse> Merge(ResourceKey id, EntityMergeRequest request, CancellationToken cancellation) =>
        entities.MergeAsync(id, request, cancellation);

    /// <summary>Takes a merge back: the entity has its own facts again, as far as they are still there.</summary>
    /// <param name="id">Id or slug of the entity that was merged.</param>
    /// <response code="200">The entity that was merged.</response>
    /// <response code="404">No merged entity has this id or slug (<c>entity-not-found</c>).</response>
    [HttpDelete("merge")]
    public Task<EntityResponse> UndoMerge(ResourceKey id, CancellationToken cancellation) =>
        entities.UndoMergeAsync(id, cancellation);
}
