using Microsoft.AspNetCore.Mvc;
using NewsApi.Http;

namespace NewsApi.Exports;

/// <summary>Taking the archive elsewhere.</summary>
[ApiController]
[Route("api/v1/export")]
[Tags("Archive")]
public sealed class ExportController(ExportService exports) : ControllerBase
{
    /// <summary>Exports articles with all their facts, one JSON object a line.</summary>
    /// <remarks>
    /// The bulk import takes these lines as they are: imported into an empty archive they make the same archive, with ids,
    /// slugs, facts, what people decided about them, and revisions. Streams at any size, gzipped where the client accepts it.
    /// </remarks>
    [HttpGet]
    [ProducesResponseType<ExportLineResponse>(StatusCodes.Status200OK, NdjsonMedia.Type)]
    public IActionResult Export([FromQuery] ExportQuery query, CancellationToken cancellation) =>
        new LinesResult<ExportLineResponse>(exports.ReadAsync(query, cancellation));
}
