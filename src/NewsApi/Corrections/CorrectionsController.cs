using Microsoft.AspNetCore.Mvc;
using NewsApi.Articles;
using NewsApi.Http;

namespace NewsApi.Corrections;

/// <summary>What was wrong in an article, said in the open.</summary>
[ApiController]
[Route("api/v1/articles/{id}/corrections")]
[Tags("Articles")]
public sealed class CorrectionsController(CorrectionService corrections) : ControllerBase
{
    /// <summary>Lists the corrections of an article, in the order in which they were added.</summary>
    /// <param name="id">Id or slug.</param>
    /// <response code="404">No article has this id or slug (<c>article-not-found</c>).</response>
    [HttpGet]
    public async Task<ActionResult<IReadOnlyList<CorrectionResponse>>> List(
        ResourceKey id,
        CancellationToken cancellation
    ) => Ok(await corrections.ListAsync(id, cancellation) ?? throw Problems.ArticleNotFound(id));

    /// <summary>Adds a correction to an article; it is shown with it from then on.</summary>
    /// <remarks>It says what was wrong. The text itself is mended by a PATCH of the article.</remarks>
    /// <param name="id">Id or slug.</param>
    /// <response code="201">The correction as stored.</response>
    /// <response code="404">No article has this id or slug (<c>article-not-found</c>).</response>
    [HttpPost]
    [ProducesResponseType<CorrectionResponse>(StatusCodes.Status201Created)]
    public async Task<ActionResult<CorrectionResponse>> Add(
        ResourceKey id,
        CorrectionRequest request,
        CancellationToken cancellation
    ) =>
        Created(
            $"/api/v1/articles/{Uri.EscapeDataString(id.ToString())}/corrections",
            await corrections.AddAsync(id, request, cancellation)
        );

    /// <summary>Takes a correction from an article; its revisions still have it.</summary>
    /// <param name="id">Id or slug.</param>
    /// <param name="correction">The id of the correction.</param>
    /// <response code="204">It is gone.</response>
    /// <response code="404">There is no such article (<c>article-not-found</c>), or it has no such correction (<c>correction-not-found</c>).</response>
    [HttpDelete("{correction:int}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Delete(ResourceKey id, int correction, CancellationToken cancellation)
    {
        await corrections.DeleteAsync(id, correction, cancellation);
        return NoContent();
    }
}
