using Microsoft.AspNetCore.Mvc;
using NewsApi.Http;

namespace NewsApi.Access;

/// <summary>Who wrote what.</summary>
[ApiController]
[Route("api/v1/audit")]
[Tags("Archive")]
public sealed class AuditController(AuditService audit) : ControllerBase
{
    /// <summary>Lists the writes that were asked for, newest first: who, what, when, from where.</summary>
    /// <remarks>
    /// An entry is stored in the transaction of its write; a write that failed has none. A bulk import has one entry, from its
    /// beginning, whatever its lines.
    /// </remarks>
    [HttpGet]
    [RequiresScope(Scope.Admin)]
    public Task<ListResponse<AuditEntryResponse>> List([FromQuery] AuditQuery query, CancellationToken cancellation) =>
        audit.ListAsync(query, cancellation);
}
