using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsApi.Archive;

namespace NewsApi.Hosting.Health;

/// <summary>Whether what was last to be written was written. Where not, articles can still be read: the server stays ready.</summary>
internal sealed class WriterHealth(ArchiveWriter writer) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        var measured = new Dictionary<string, object> { ["waiting"] = writer.Waiting };
        return Task.FromResult(
            writer.IsFailing
                ? HealthCheckResult.Degraded("The last writes could not be stored; the log says why.", data: measured)
                : HealthCheckResult.Healthy(data: measured)
        );
    }
}
