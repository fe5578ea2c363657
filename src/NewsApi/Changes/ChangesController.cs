using Microsoft.AspNetCore.Mvc;

namespace NewsApi.Changes;

/// <summary>The change log.</summary>
[ApiController]
[Route("api/v1/changes")]
[Tags("Archive")]
public sealed class ChangesController(ChangeService changes) : ControllerBase
{
    /// <summary>Lists writes of articles in the order of their commits, deletions included.</summary>
    /// <remarks>
    /// To follow the archive, ask again and again with the answer's <c>next</c> as <c>since</c>: every write comes once, none is
    /// skipped. What an article is now, <c>GET /articles/{id}</c> tells.
    /// </remarks>
    [HttpGet]
    public Task<ChangeListResponse> List([FromQuery] ChangeQuery query, CancellationToken cancellation) =>
        changes.ListAsync(query, cancellation);
}
