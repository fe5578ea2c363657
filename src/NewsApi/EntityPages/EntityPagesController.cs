using Microsoft.AspNetCore.Mvc;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Quotes;
using NewsApi.Timeline;

namespace NewsApi.EntityPages;

/// <summary>All that the archive has on one entity.</summary>
[ApiController]
[Route("api/v1/entities/{id}")]
[Tags("Entities")]
public sealed class EntityPagesController(EntityPageService pages) : ControllerBase
{
    /// <summary>Lists the articles that name the entity, newest first.</summary>
    /// <param name="id">Id or slug.</param>
    /// <response code="404">No entity has this id or slug (<c>entity-not-found</c>).</response>
    [HttpGet("articles")]
    public Task<ListResponse<ArticleResponse>> Articles(
        ResourceKey id,
        [FromQuery] EntityArticlesQuery query,
        CancellationToken cancellation
    ) => pages.ArticlesAsync(id, query, cancellation);

    /// <summary>Lists quotes by the entity and about it, newest first.</summary>
    /// <param name="id">Id or slug.</param>
    /// <response code="404">No entity has this id or slug (<c>entity-not-found</c>).</response>
    [HttpGet("quotes")]
    public Task<ListResponse<QuoteResponse>> Quotes(
        ResourceKey id,
        [FromQuery] EntityQuotesQuery query,
        CancellationToken cancellation
    ) => pages.QuotesAsync(id, query, cancellation);

    /// <summary>Lists the dated events that the entity takes part in, oldest first; with <c>group=true</c> the same happening once.</summary>
    /// <param name="id">Id or slug.</param>
    /// <response code="404">No entity has this id or slug (<c>entity-not-found</c>).</response>
    [HttpGet("timeline")]
    public Task<TimelineListResponse> Timeline(
        ResourceKey id,
        [FromQuery] EntityTimelineQuery query,
        CancellationToken cancellation
    ) => pages.TimelineAsync(id, query, cancellation);

    /// <summary>Lists the places that name the entity, with the words around them, newest article first.</summary>
    /// <param name="id">Id or slug.</param>
    /// <response code="404">No entity has this id or slug (<c>entity-not-found</c>).</response>
    [HttpGet("mentions")]
    public Task<ListResponse<EntityMentionsResponse>> Mentions(
        ResourceKey id,
        [FromQuery] EntityPageQuery query,
        CancellationToken cancellation
    ) => pages.MentionsAsync(id, query, cancellation);

    /// <summary>Lists the entities that appear with it, those that belong to it most first.</summary>
    /// <remarks>
    /// Each article that names both adds the product of their saliences; the sum is multiplied by the logarithm of how rare the
    /// other is in the archive, so that what every article names comes last. The 1,000 articles of the latest days are looked at.
    /// </remarks>
    /// <param name="id">Id or slug.</param>
    /// <param name="limit">Most entities to list, 1 to 100; 20 where it is not given.</param>
    /// <response code="404">No entity has this id or slug (<c>entity-not-found</c>).</response>
    [HttpGet("related")]
    public async Task<ActionResult<IReadOnlyList<RelatedEntityResponse>>> Related(
        ResourceKey id,
        int? limit,
        CancellationToken cancellation
    ) => Ok(await pages.RelatedAsync(id, limit, cancellation));
}
