using Microsoft.AspNetCore.Mvc;
using NewsApi.Http;

namespace NewsApi.Duplicates;

/// <summary>Articles that were published more than once.</summary>
[ApiController]
[Route("api/v1/articles/{id}/duplicates")]
[Tags("Articles")]
public sealed class DuplicatesController(DuplicateService duplicates) : ControllerBase
{
    /// <summary>Lists the articles that are nearly the same as one, oldest first.</summary>
    /// <remarks>
    /// Reprints, corrections and longer takes: 70 % of their sequences of five words are those of the first article of the
    /// group, the one that was stored first. <c>similarity</c> is with the article that was asked for.
    /// </remarks>
    /// <param name="id">Id or slug of the article.</param>
    /// <response code="404">No article has this id or slug (<c>article-not-found</c>).</response>
    [HttpGet]
    public async Task<ActionResult<ListResponse<DuplicateArticle>>> List(
        ResourceKey id,
        [FromQuery] PageQuery query,
        CancellationToken cancellation
    ) => await duplicates.ListAsync(id, query, cancellation) ?? throw Problems.ArticleNotFound(id);
}
