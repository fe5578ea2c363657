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

    /// <summary>Gets one entity.</summary>
    /// <param name="id">Id or slug.</param>
    /// <response code="404">No entity has this id or slug (<c>entity-not-found</c>).</response>
    /// <response code="301">It was merged: <c>Location</c> has the entity that it is.</response>
    [HttpGet("entities/{id}")]
    [ProducesResponseType<EntityResponse>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status301MovedPermanently)]
    public async Task<ActionResult<EntityResponse>> Get(ResourceKey id, CancellationToken cancellation)
    {
        if (await entities.FindAsync(id, cancellation) is { } entity)
            return entity;
        return await entities.SuccessorAsync(id, cancellation) is { } successor
            ? RedirectPermanent($"/api/v1/entities/{successor}")
            : throw Problems.EntityNotFound(id);
    }

    /// <summary>Says that an entity is another one: all its facts move there, its id leads there, and so does its name in later articles.</summary>
    /// <param name="id">Id or slug of the entity that goes.</param>
    /// <response code="200">The entity that stays.</response>
    /// <response code="404">No entity has this id or slug (<c>entity-not-found</c>).</response>
    [HttpPost("entities/{id}/merge")]
    public Task<EntityResponse> Merge(ResourceKey id, EntityMergeRequest request, CancellationToken cancellation) =>
        entities.MergeAsync(id, request, cancellation);

    /// <summary>Takes a merge back: the entity has its own facts again, as far as they are still there.</summary>
    /// <param name="id">Id or slug of the entity that was merged.</param>
    /// <response code="200">The entity that was merged.</response>
    /// <response code="404">No merged entity has this id or slug (<c>entity-not-found</c>).</response>
    [HttpDelete("entities/{id}/merge")]
    public Task<EntityResponse> UndoMerge(ResourceKey id, CancellationToken cancellation) =>
        entities.UndoMergeAsync(id, cancellation);

    /// <summary>Makes an entity by hand; it stays listed without a mention.</summary>
    /// <response code="201">The entity as stored.</response>
    /// <response code="409">There is one of this type and name (<c>duplicate-entity</c>).</response>
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

    /// <summary>Lists the entities of one article, those that it is most about first.</summary>
    /// <param name="id">Id or slug of the article.</param>
    /// <response code="404">No article has this id or slug (<c>article-not-found</c>).</response>
    [HttpGet("articles/{id}/entities")]
    public async Task<ActionResult<IReadOnlyList<ArticleEntityResponse>>> OfArticle(
        ResourceKey id,
        CancellationToken cancellation
    ) => Ok(await entities.OfArticleAsync(id, cancellation) ?? throw Problems.ArticleNotFound(id));

    /// <summary>Adds an entity that a person found in an article, or mentions of one that is there; stored as confirmed.</summary>
    /// <param name="id">Id or slug of the article.</param>
    /// <response code="201">The entity in this article.</response>
    /// <response code="404">No article has this id or slug (<c>article-not-found</c>).</response>
    [HttpPost("articles/{id}/entities")]
    [ProducesResponseType<ArticleEntityResponse>(StatusCodes.Status201Created)]
    public async Task<ActionResult<ArticleEntityResponse>> AddToArticle(
        ResourceKey id,
        ArticleEntityRequest request,
        CancellationToken cancellation
    )
    {
        var entity = await entities.AddToArticleAsync(id, request, cancellation);
        return Created($"/api/v1/entities/{entity.Id}", entity);
    }
}
