using Microsoft.AspNetCore.Mvc;
using NewsApi.Http;

namespace NewsApi.Quotes;

/// <summary>Who said what: quotes as found, and a person's corrections.</summary>
[ApiController]
[Route("api/v1")]
[Tags("Quotes")]
public sealed class QuotesController(QuoteService quotes, QuoteOccurrences occurrences) : ControllerBase
{
    /// <summary>Lists quotes of all articles, newest article first; with <c>q</c> those that have its words, best first.</summary>
    [HttpGet("quotes")]
    public Task<ListResponse<QuoteResponse>> List([FromQuery] QuoteQuery query, CancellationToken cancellation) =>
        quotes.ListAsync(query, cancellation);

    /// <summary>Gets one quote.</summary>
    /// <param name="fields">Only these members, separated by commas; a dot leads to members of members: id,text,speaker.name.</param>
    /// <response code="404">No quote has this id (<c>quote-not-found</c>).</response>
    [HttpGet("quotes/{id:long}")]
    public async Task<ActionResult<QuoteResponse>> Get(long id, string? fields, CancellationToken cancellation) =>
        await quotes.FindAsync(id, cancellation) ?? throw Problems.QuoteNotFound(id);

    /// <summary>Lists where else the same words are quoted, oldest first, and how these differ.</summary>
    /// <remarks>
    /// The same words, letter case and punctuation aside; the quote itself is left out of <c>items</c>. <c>variants</c> tells how
    /// they are printed, and who is said to have spoken them, the quote itself included.
    /// </remarks>
    /// <response code="404">No quote has this id (<c>quote-not-found</c>).</response>
    [HttpGet("quotes/{id:long}/occurrences")]
    public async Task<ActionResult<OccurrenceListResponse>> Occurrences(
        long id,
        [FromQuery] OccurrenceQuery query,
        CancellationToken cancellation
    ) => await occurrences.ListAsync(id, query, cancellation) ?? throw Problems.QuoteNotFound(id);

    /// <summary>Lists the quotes of one article, in text order.</summary>
    /// <param name="id">Id or slug of the article.</param>
    /// <response code="404">No article has this id or slug (<c>article-not-found</c>).</response>
    [HttpGet("articles/{id}/quotes")]
    public async Task<ActionResult<IReadOnlyList<QuoteResponse>>> OfArticle(
        ResourceKey id,
        CancellationToken cancellation
    ) => Ok(await quotes.OfArticleAsync(id, cancellation) ?? throw Problems.ArticleNotFound(id));

    /// <summary>Adds a quote that a person found; it is stored as confirmed.</summary>
    /// <param name="id">Id or slug of the article.</param>
    /// <response code="201">The quote as stored.</response>
    /// <response code="404">No article has this id or slug (<c>article-not-found</c>).</response>
    [HttpPost("articles/{id}/quotes")]
    [ProducesResponseType<QuoteResponse>(StatusCodes.Status201Created)]
    public async Task<ActionResult<QuoteResponse>> Add(
        ResourceKey id,
        QuoteRequest request,
        CancellationToken cancellation
    )
    {
        var quote = await quotes.AddAsync(id, request, cancellation);
        return Created($"/api/v1/quotes/{quote.Id}", quote);
    }

    /// <summary>Corrects a quote (JSON Merge Patch, RFC 7396); it becomes edited, or what <c>status</c> says.</summary>
    /// <param name="ifMatch">The ETag that was read; the write is refused where the article has changed since.</param>
    /// <response code="404">No quote has this id (<c>quote-not-found</c>).</response>
    [HttpPatch("quotes/{id:long}")]
    [Consumes("application/merge-patch+json", "application/json")]
    public Task<QuoteResponse> Patch(
        long id,
        QuotePatch patch,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancellation
    ) => quotes.PatchAsync(id, patch, ifMatch, cancellation);

    /// <summary>Rejects a quote: no list shows it any more, and no later reading brings it back.</summary>
    /// <remarks>It can still be had by its id and by <c>status=rejected</c>, and be confirmed again.</remarks>
    /// <param name="ifMatch">The ETag that was read; the write is refused where the article has changed since.</param>
    /// <response code="204">It is rejected.</response>
    /// <response code="404">No quote has this id (<c>quote-not-found</c>).</response>
    [HttpDelete("quotes/{id:long}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Delete(
        long id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancellation
    )
    {
        await quotes.DeleteAsync(id, ifMatch, cancellation);
        return NoContent();
    }
}
