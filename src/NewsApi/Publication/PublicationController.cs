using Microsoft.AspNetCore.Mvc;
using NewsApi.Access;
using NewsApi.Articles;
using NewsApi.Http;

namespace NewsApi.Publication;

/// <summary>Articles that nobody is to read.</summary>
[ApiController]
[Route("api/v1/articles")]
[Tags("Articles")]
public sealed class PublicationController(PublicationService publication) : ControllerBase
{
    /// <summary>Lists the articles that are withheld or canceled, those that were stored last first.</summary>
    [HttpGet("withheld")]
    [RequiresScope(Scope.Curate)]
    public Task<ListResponse<WithheldArticleResponse>> List(
        [FromQuery] PageQuery query,
        CancellationToken cancellation
    ) => publication.ListAsync(query, cancellation);

    /// <summary>Gets an article also while it is withheld or canceled, for those who decide about it.</summary>
    /// <param name="id">Id or slug.</param>
    /// <param name="fields">Only these members, separated by commas; a dot leads to members of members: id,title,source.name,quotes.text.</param>
    /// <response code="404">No article has this id or slug (<c>article-not-found</c>).</response>
    [HttpGet("{id}/withheld")]
    [RequiresScope(Scope.Curate)]
    [ProducesResponseType<ArticleResponse>(StatusCodes.Status200OK)]
    public async Task<IActionResult> GetWithheld(ResourceKey id, string? fields, CancellationToken cancellation) =>
        Ok(await publication.FindAlsoWithheldAsync(id, cancellation) ?? throw Problems.ArticleNotFound(id));

    /// <summary>Tells whether an article may be read, and why not.</summary>
    /// <param name="id">Id or slug.</param>
    /// <response code="404">No article has this id or slug (<c>article-not-found</c>).</response>
    [HttpGet("{id}/status")]
    public async Task<ActionResult<PublicationResponse>> Get(ResourceKey id, CancellationToken cancellation) =>
        await publication.FindAsync(id, cancellation) ?? throw Problems.ArticleNotFound(id);

    /// <summary>Says whether an article may be read: withholds or cancels it, or makes it usable again.</summary>
    /// <remarks>
    /// An article that is withheld or canceled is gone from lists, searches, counts, exports and <c>/changes</c> at once, with all its
    /// facts; whatever is asked of it is answered with 410 and the reason. Usable again, it is as it was.
    /// </remarks>
    /// <param name="id">Id or slug.</param>
    /// <param name="ifMatch">The ETag that was read; the write is refused where the article has changed since.</param>
    /// <response code="404">No article has this id or slug (<c>article-not-found</c>).</response>
    [HttpPut("{id}/status")]
    public Task<PublicationResponse> Set(
        ResourceKey id,
        PublicationRequest request,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancellation
    ) => publication.SetAsync(id, request, ifMatch, cancellation);
}
