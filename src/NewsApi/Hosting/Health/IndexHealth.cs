using System.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using NewsApi.Indexing;

namespace NewsApi.Hosting.Health;

/// <summary>Whether the index follows the archive closely enough.</summary>
internal sealed class IndexHealth(IndexLag lag, IOptions<IndexOptions> options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var behind = await lag.ReadAsync(cancellationToken);
            var measured = new Dictionary<string, object>
            {
                ["changesBehind"] = behind.Changes,
                ["secondsBehind"] = Math.Round(behind.Age.TotalSeconds, 1),
            };
            var most = options.Value.MaxLagSeconds;
            return most == 0 || behind.Age.TotalSeconds <= most
                ? HealthCheckResult.Healthy(data: measured)
                : HealthCheckResult.Unhealthy("The index is further behind than Index:MaxLagSeconds.", data: measured);
        }
        catch (DbException)
        {
            return HealthCheckResult.Unhealthy("How far the index is cannot be told.");
        }
    }
}
