using Microsoft.EntityFrameworkCore;
using NewsApi.Http;
using NewsApi.Storage;
using NewsApi.Storage.Model;

namespace NewsApi.Access;

/// <summary>Reads the audit log.</summary>
public sealed class AuditService(IDbContextFactory<NewsDbContext> contexts)
{
    // Ids are given in the order of the commits.
    private static readonly SortOrder<AuditEntry, AuditEntryResponse, long> NewestFirst = new(
        "-id",
        descending: true,
        e => e.Id,
        e => e.Id,
        e => e.Id,
        e => e.Id
    );

    public async Task<ListResponse<AuditEntryResponse>> ListAsync(AuditQuery query, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await query
            .Apply(context.Audit.AsNoTracking())
            .ToPageAsync(
                query,
                NewestFirst,
                e => new AuditEntryResponse(e.Id, e.At, e.Caller, e.Action, e.Path, e.Address, e.TraceId),
                cancellation
            );
    }
}
