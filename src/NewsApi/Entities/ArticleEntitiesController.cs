using Microsoft.AspNetCore.Mvc;
using NewsApi.Http;

namespace NewsApi.Entities;

/// <summary>Who and what one article is about.</summary>
[ApiController]
[Route("api/v1/articles/{id}/entities")]
[Tags("Entities")]
public sealed class ArticleEntitiesController(ArticleEntityService entities) : ControllerBase
{
    /// <summary>Lists the entities of one article, those that it is most about first.</summary>
    /// <param name="id">Id or slug of the article.</param>
    /// <response code="404">No article has this id or slug (<c>article-not-found</c>).</response>
    [HttpGet]
    public async Task<ActionResult<IReadOnlyList<ArticleEntityResponse>>> List(
        ResourceKey id,
        CancellationToken cancellation
    ) => Ok(await entities.ListAsync(id, cancellation) ?? throw Problems.ArticleNotFound(id));

    /// <summary>Adds an entity that a person found in an article, or mentions of one that is there; stored as confirmed.</summary>
    /// <param name="id">Id or slug of the article.</param>
    /// <response code="201">The entity in this article.</response>
    /// <response code="404">No article has this id or slug (<c>article-not-found</c>).</response>
    [HttpPost]
    [ProducesResponseType<ArticleEntityResponse>(StatusCodes.Status201Created)]
    public async Task<ActionResult<ArticleEntityResponse>> Add(
        ResourceKey id,
        ArticleEntityRequest request,
        CancellationToken cancellation
    )
    {
        var entity = await entities.AddAsync(id, request, cancellation);
        return Created($"/api/v1/entities/{entity.Id}", entity);
    }

    /// <summary>Says that the article means another entity: its mentions, quotes and events there become the other's, and stay so.</summary>
    /// <param name="id">Id or slug of the article.</param>
    /// <param name="entity">Id or slug of the entity that the article names, as it was read.</param>
    /// <response code="200">The entity that is meant, in this article; no later reading moves it back.</response>
    /// <response code="404">There is no such article (<c>article-not-found</c>), or it does not name the entity (<c>entity-not-found</c>).</response>
    [HttpPost("{entity}/move")]
    public Task<ArticleEntityResponse> Move(
        ResourceKey id,
        ResourceKey entity,
        AppearanceMoveRequest request,
        CancellationToken cancellation
    ) => entities.MoveAsync(id, entity, request, cancellation);
}
