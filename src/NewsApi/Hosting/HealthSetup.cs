using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsApi.Http;
using NewsApi.Storage;

namespace NewsApi.Hosting;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: the archive does too.</summary>
internal static class HealthSetup
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<ArchiveCheck>("archive");
        return services;
    }

    public static void MapHealth(this WebApplication app)
    {
        var reading = new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]);
        app.MapHealthChecks("/health/live", Options(_ => false)).WithMetadata(reading);
        app.MapHealthChecks("/health/ready", Options(_ => true)).WithMetadata(reading);
    }

    private static HealthCheckOptions Options(Func<HealthCheckRegistration, bool> predicate) =>
        new() { Predicate = predicate, ResponseWriter = WriteAsync };

    private static Task WriteAsync(HttpContext context, HealthReport report) =>
        report.Status == HealthStatus.Healthy
            ? context.Response.WriteAsJsonAsync(new { status = "healthy" })
            : Problems.WriteAsync(
                context,
                Problems.Of(context, ProblemTypes.Unavailable, "The archive's database cannot be read.")
            );

    private sealed class ArchiveCheck(IDbContextFactory<NewsDbContext> contexts) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken
        )
        {
            await using var database = await contexts.CreateDbContextAsync(cancellationToken);
            return await database.Archive.AnyAsync(cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy();
        }
    }
}
