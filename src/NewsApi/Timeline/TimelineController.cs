using Microsoft.AspNetCore.Mvc;
using NewsApi.Http;

namespace NewsApi.Timeline;

/// <summary>When everything happened: dated events as found, and a person's corrections.</summary>
[ApiController]
[Route("api/v1")]
[Tags("Timeline")]
public sealed class TimelineController(TimelineService timeline) : ControllerBase
{
    /// <summary>Lists dated events of all articles, oldest first; with <c>group=true</c> the same happening once, with all who tell it.</summary>
    [HttpGet("timeline")]
    public Task<TimelineListResponse> List([FromQuery] TimelineQuery query, CancellationToken cancellation) =>
        timeline.ListAsync(query, cancellation);

    /// <summary>Gets one dated event.</summary>
    /// <param name="fields">Only these members, separated by commas; a dot leads to members of members: id,title,date.edtf.</param>
    /// <response code="404">No timeline event has this id (<c>event-not-found</c>).</response>
    [HttpGet("timeline/{id:long}")]
    public async Task<ActionResult<TimelineEventResponse>> Get(
        long id,
        string? fields,
        CancellationToken cancellation
    ) => await timeline.FindAsync(id, cancellation) ?? throw Problems.EventNotFound(id);

    /// <summary>Lists the dated events of one article, oldest first.</summary>
    /// <param name="id">Id or slug of the article.</param>
    /// <response code="404">No article has this id or slug (<c>article-not-found</c>).</response>
    [HttpGet("articles/{id}/timeline")]
    public async Task<ActionResult<IReadOnlyList<TimelineEventResponse>>> OfArticle(
        ResourceKey id,
        CancellationToken cancellation
    ) => Ok(await timeline.OfArticleAsync(id, cancellation) ?? throw Problems.ArticleNotFound(id));

    /// <summary>Adds a dated event that a person found; it is stored as confirmed.</summary>
    /// <param name="id">Id or slug of the article.</param>
    /// <response code="201">The event as stored.</response>
    /// <response code="404">No article has this id or slug (<c>article-not-found</c>).</response>
    [HttpPost("articles/{id}/timeline")]
    [ProducesResponseType<TimelineEventResponse>(StatusCodes.Status201Created)]
    public async Task<ActionResult<TimelineEventResponse>> Add(
        ResourceKey id,
        TimelineEventRequest request,
        CancellationToken cancellation
    )
    {
        var happening = await timeline.AddAsync(id, request, cancellation);
        return Created($"/api/v1/timeline/{happening.Id}", happening);
    }

    /// <summary>Corrects a dated event (JSON Merge Patch, RFC 7396); it becomes edited, or what <c>status</c> says.</summary>
    /// <param name="ifMatch">The ETag that was read; the write is refused where the article has changed since.</param>
    /// <response code="404">No timeline event has this id (<c>event-not-found</c>).</response>
    [HttpPatch("timeline/{id:long}")]
    [Consumes("application/merge-patch+json", "application/json")]
    public Task<TimelineEventResponse> Patch(
        long id,
        TimelineEventPatch patch,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancellation
    ) => timeline.PatchAsync(id, patch, ifMatch, cancellation);

    /// <summary>Rejects a dated event: no list shows it any more, and no later reading brings it back.</summary>
    /// <remarks>It can still be had by its id and by <c>status=rejected</c>, and be confirmed again.</remarks>
    /// <param name="ifMatch">The ETag that was read; the write is refused where the article has changed since.</param>
    /// <response code="204">It is rejected.</response>
    /// <response code="404">No timeline event has this id (<c>event-not-found</c>).</response>
    [HttpDelete("timeline/{id:long}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Delete(
        long id,
        [FromHeader(Name = "If-Match")] string? ifMatch,
        CancellationToken cancellation
    )
    {
        await timeline.DeleteAsync(id, ifMatch, cancellation);
        return NoContent();
    }
}
