using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsApi.Storage;

namespace NewsApi.Hosting.Health;

/// <summary>Whether the database can be read.</summary>
internal sealed class ArchiveHealth(IDbContextFactory<NewsDbContext> contexts, ILogger<ArchiveHealth> logger)
    : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await using var database = await contexts.CreateDbContextAsync(cancellationToken);
            if (await database.Archive.AnyAsync(cancellationToken))
                return HealthCheckResult.Healthy();
        }
        catch (DbException exception)
        {
            logger.LogWarning("The archive's database cannot be read: {Reason}", exception.Message);
        }
        return HealthCheckResult.Unhealthy("The archive's database cannot be read.");
    }
}
