using Microsoft.AspNetCore.Mvc;
using NewsApi.Http;

namespace NewsApi.Search;

/// <summary>Going on from one article to others.</summary>
[ApiController]
[Route("api/v1/articles/{id}/similar")]
[Tags("Search")]
public sealed class SimilarController(SimilarService similar) : ControllerBase
{
    /// <summary>Finds articles like one: those that share its telling words and its entities, most similar first.</summary>
    /// <param name="id">Id or slug of the article.</param>
    /// <response code="404">No article has this id or slug (<c>article-not-found</c>).</response>
    [HttpGet]
    public async Task<ActionResult<SimilarArticlesResponse>> Similar(
        ResourceKey id,
        [FromQuery] SimilarQuery query,
        CancellationToken cancellation
    ) => await similar.FindAsync(id, query, cancellation) ?? throw Problems.ArticleNotFound(id);
}
