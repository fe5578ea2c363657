using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsApi.Http;

namespace NewsApi.Hosting.Health;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: archive, index and writer are fit for requests.</summary>
internal static class HealthSetup
{
    // Who asks wants to know now, not when the database is back.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services
            .AddHealthChecks()
            .AddCheck<ArchiveHealth>("archive", failureStatus: null, tags: [], Patience)
            .AddCheck<IndexHealth>("index", failureStatus: null, tags: [], Patience)
            .AddCheck<WriterHealth>("writer");
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

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        if (report.Status != HealthStatus.Unhealthy)
            return context.Response.WriteAsJsonAsync(HealthResponse.Of(report));
        var wrong = report.Entries.Where(entry => entry.Value.Status == HealthStatus.Unhealthy).ToList();
        var detail = string.Join(' ', wrong.Select(entry => entry.Value.Description));
        var problem = Problems.Of(context, ProblemTypes.Unavailable, detail);
        problem.Extensions["checks"] = HealthResponse.Of(report).Checks;
        return Problems.WriteAsync(context, problem);
    }
}
