using Microsoft.AspNetCore.Mvc;
using NewsApi.Http;

namespace NewsApi.Entities;

/// <summary>Who and what articles are about.</summary>
[ApiController]
[Route("api/v1")]
[Tags("Entities")]
public sealed class EntitiesController(EntityService entities) : ControllerBase
{
    /// <summary>Lists the entities of all articles by name.</summary>
    [HttpGet("entities")]
    public Task<ListResponse<EntityResponse>> List([FromQuery] EntityQuery query, CancellationToken cancellation) =>
        entities.ListAsync(query, cancellation);

    /// <summary>Gets one entity with its names, counts, and who it is not.</summary>
    /// <param name="id">Id or slug.</param>
    /// <param name="fields">Only these members, separated by commas; a dot leads to members of members: id,name,articleCount.</param>
    /// <response code="404">No entity has this id or slug (<c>entity-not-found</c>).</response>
    /// <response code="301">It was merged: <c>Location</c> has the entity that it is.</response>
    [HttpGet("entities/{id}")]
    [ProducesResponseType<EntityResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status301MovedPermanently)]
    public async Task<ActionResult<EntityResponse>> Get(ResourceKey id, string? fields, CancellationToken cancellation)
    {
        if (await entities.FindAsync(id, cancellation) is { } entity)
            return entity;
        return await entities.SuccessorAsync(id, cancellation) is { } successor
            ? RedirectPermanent($"/api/v1/entities/{successor}")
            : throw Problems.EntityNotFound(id);
    }

    /// <summary>Makes an entity by hand; it stays listed without a mention.</summary>
    /// <response code="201">The entity as stored.</response>
    /// <response code="409">There is one of this type and name that <c>distinctFrom</c> does not list (<c>duplicate-entity</c>).</response>
    [HttpPost("entities")]
    [ProducesResponseType<EntityResponse>(StatusCodes.Status201Created)]
    public async Task<ActionResult<EntityResponse>> Create(EntityRequest request, CancellationToken cancellation)
    {
        var entity = await entities.CreateAsync(request, cancellation);
        return Created($"/api/v1/entities/{entity.Id}", entity);
    }

    /// <summary>Corrects an entity (JSON Merge Patch, RFC 7396); every article that names it shows the correction.</summary>
    /// <param name="id">Id or slug.</param>
    /// <param name="ifMatch">The ETag that was read; the write is refused where the entity has changed since.</param>
    /// <response code="404">No entity has this id or slug (<c>entity-not-found</c>).</response>
    /// <response code="409">Another entity has this type and name (<c>duplicate-entity</c>).</response>
    [HttpPatch("entities/{id}")]
    [Consumes("application/merge-patch+json", "application/json")]
    public Task<EntityResponse> Patch(
        ResourceKey id,
        EntityPatch patch,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancellation
    ) => entities.PatchAsync(id, patch, ifMatch, cancellation);

    /// <summary>Deletes an entity from every article; no later reading brings it back.</summary>
    /// <param name="id">Id or slug.</param>
    /// <param name="ifMatch">The ETag that was read; the write is refused where the entity has changed since.</param>
    /// <response code="204">It is gone.</response>
    /// <response code="404">No entity has this id or slug (<c>entity-not-found</c>).</response>
    [HttpDelete("entities/{id}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Delete(
        ResourceKey id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancellation
    )
    {
        await entities.DeleteAsync(id, ifMatch, cancellation);
        return NoContent();
    }
}
