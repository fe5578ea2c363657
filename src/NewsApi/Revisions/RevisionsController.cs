using Microsoft.AspNetCore.Mvc;
using NewsApi.Articles;
using NewsApi.Http;

namespace NewsApi.Revisions;

/// <summary>What an article was, and what became of it.</summary>
[ApiController]
[Route("api/v1/articles/{id}/revisions")]
[Tags("Articles")]
public sealed class RevisionsController(RevisionService revisions) : ControllerBase
{
    /// <summary>Lists the revisions of an article, newest first: when, by whom, by what kind of change.</summary>
    /// <param name="id">Id or slug.</param>
    /// <response code="404">No article has this id or slug (<c>article-not-found</c>).</response>
    [HttpGet]
    public async Task<ActionResult<ListResponse<RevisionResponse>>> List(
        ResourceKey id,
        [FromQuery] PageQuery query,
        CancellationToken cancellation
    ) => await revisions.ListAsync(id, query, cancellation) ?? throw Problems.ArticleNotFound(id);

    /// <summary>Gets the whole article as it was at a revision.</summary>
    /// <param name="id">Id or slug.</param>
    /// <param name="revision">Its number, as the list has it.</param>
    /// <param name="fields">Only these members, separated by commas; a dot leads to members of members: id,title,source.name,quotes.text.</param>
    /// <response code="404">There is no such article (<c>article-not-found</c>), it had no such revision, or that was not kept (<c>revision-not-found</c>).</response>
    [HttpGet("{revision:int}")]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> Get(
        ResourceKey id,
        int revision,
        string? fields,
        CancellationToken cancellation
    ) => Ok(await revisions.FindAsync(id, revision, cancellation));

    /// <summary>Tells how a revision differs from another: by paragraphs and words, by members, by facts.</summary>
    /// <param name="id">Id or slug.</param>
    /// <param name="revision">The number of the one.</param>
    /// <param name="to">The number of the other; the present revision where it is not given.</param>
    /// <response code="404">There is no such article (<c>article-not-found</c>), it had no such revision, or that was not kept (<c>revision-not-found</c>).</response>
    [HttpGet("{revision:int}/diff")]
    public Task<DiffResponse> Diff(ResourceKey id, int revision, int? to, CancellationToken cancellation) =>
        revisions.DiffAsync(id, revision, to, cancellation);
}
