using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using NewsApi.Access;
using NewsApi.Http;

namespace NewsApi.Imports.Bulk;

/// <summary>Bringing in many articles at once.</summary>
[ApiController]
[Route("api/v1/articles/import/bulk")]
[Tags("Import")]
public sealed class BulkImportController(BulkBody body, BulkImportService imports) : ControllerBase
{
    /// <summary>Imports many articles, one JSON object a line or a feed, and answers each with what became of it.</summary>
    /// <remarks>
    /// The body streams, as it is or with <c>Content-Encoding: gzip</c>, at any size; so does the answer: one line for each
    /// line of the body, in order, each after its article is committed. A line that is no article fails alone. Broken off
    /// anywhere and sent again, it ends in the same archive. An RSS 2.0 or Atom feed is read as a whole, up to
    /// <c>Limits:MaxRequestBytes</c>; its entries take the place of lines.
    /// </remarks>
    /// <response code="200">One result a line.</response>
    /// <response code="422">The body is no feed (<c>not-importable</c>).</response>
    /// <response code="413">The body is larger than <c>Limits:MaxBulkBytes</c> (<c>too-large</c>).</response>
    [HttpPost]
    [RequiresScope(Scope.Import)]
    [WritesMany]
    [EnableRateLimiting(RequestLimits.Imports)]
    [TakesBulkBody]
    [ProducesResponseType<BulkResultResponse>(StatusCodes.Status200OK, NdjsonMedia.Type)]
    public IActionResult Import([FromQuery] BulkImportQuery query, CancellationToken cancellation) =>
        new SpooledLinesResult<BulkResultResponse>(
            imports.ImportAsync(body.Read(HttpContext, cancellation), query, cancellation)
        );
}
