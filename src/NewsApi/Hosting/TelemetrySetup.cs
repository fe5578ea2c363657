using NewsApi.Access;
using NewsApi.Telemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NewsApi.Hosting;

/// <summary>Figures, traces and the form of the log. What is off is not even loaded.</summary>
internal static class TelemetrySetup
{
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var options = OptionsOf(builder.Configuration);
        if (options.Logs == "json")
            builder.Logging.AddJsonConsole(console =>
            {
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "O";
                console.IncludeScopes = true;
            });
        if (options.Prometheus || options.Collector is not null)
            Measure(builder.Services, options);
    }

    public static void MapMetrics(this WebApplication app)
    {
        if (!OptionsOf(app.Configuration).Prometheus)
            return;
        // Nothing of what articles say is in them; still they are for those who may read.
        var access = app.Configuration.GetSection(AccessOptions.Section).Get<AccessOptions>() ?? new AccessOptions();
        MapPrometheus(app, isOpen: access.IsReadingOpen);
    }

    private static void MapPrometheus(WebApplication app, bool isOpen)
    {
        var endpoint = app.MapPrometheusScrapingEndpoint("/metrics")
            .WithMetadata(new HttpMethodMetadata([HttpMethods.Get]))
            .WithMetadata(new RequiresScopeAttribute(Scope.Read));
        if (!isOpen)
            endpoint.RequireAuthorization(Scopes.WordOf(Scope.Read));
    }

    private static void Measure(IServiceCollection services, TelemetryOptions options)
    {
        services.AddHostedService<ArchiveGauges>();
        var version = typeof(TelemetrySetup).Assembly.GetName().Version!.ToString(3);
        var telemetry = services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(Instruments.Name, serviceVersion: version))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(
                    Instruments.Name,
                    "Microsoft.AspNetCore.Hosting",
                    "Microsoft.AspNetCore.Server.Kestrel",
                    "System.Runtime"
                );
                if (options.Prometheus)
                    metrics.AddPrometheusExporter();
                if (options.Collector is { } collector)
                    metrics.AddOtlpExporter(exporter => Send(exporter, collector, options, "v1/metrics"));
            });
        if (options.Collector is { } endpoint)
            telemetry.WithTracing(traces =>
                traces
                    .AddSource(Instruments.Name)
                    .AddAspNetCoreInstrumentation(requests => requests.Filter = IsTraced)
                    .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.TraceShare)))
                    .AddOtlpExporter(exporter => Send(exporter, endpoint, options, "v1/traces"))
            );
    }

    private static void Send(OtlpExporterOptions exporter, Uri collector, TelemetryOptions options, string path)
    {
        var isHttp = options.OtlpProtocol == "http";
        exporter.Protocol = isHttp ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        // Over HTTP each kind has a path of its own, which the exporter adds only to what it finds in the environment.
        exporter.Endpoint = isHttp ? new Uri($"{collector.ToString().TrimEnd('/')}/{path}") : collector;
    }

    // What looks after the server is not what people ask of it.
    private static bool IsTraced(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/health") && !context.Request.Path.StartsWithSegments("/metrics");

    // Before the check of all options: these decide what there is to check.
    private static TelemetryOptions OptionsOf(IConfiguration configuration)
    {
        try
        {
            var options = configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new();
            return Uri.TryCreate(options.OtlpEndpoint, UriKind.Absolute, out _)
                ? options
                : new TelemetryOptions { Prometheus = options.Prometheus, Logs = options.Logs };
        }
        catch (InvalidOperationException exception)
        {
            throw new StartupException(exception.Message);
        }
    }
}
