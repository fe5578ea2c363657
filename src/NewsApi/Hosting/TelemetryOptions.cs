using System.ComponentModel.DataAnnotations;

namespace NewsApi.Hosting;

/// <summary>What the server tells of its own work; section <c>Telemetry</c>.</summary>
public sealed class TelemetryOptions : IValidatableObject
{
    public const string Section = "Telemetry";

    /// <summary>Whether <c>/metrics</c> gives out figures for Prometheus.</summary>
    public bool Prometheus { get; set; }

    /// <summary>The collector that traces and figures are sent to; none, and nothing is sent.</summary>
    public string OtlpEndpoint { get; set; } = "";

    /// <summary>How they are sent: <c>grpc</c> or <c>http</c>.</summary>
    [AllowedValues("grpc", "http", ErrorMessage = "Telemetry:OtlpProtocol must be 'grpc' or 'http'.")]
    public string OtlpProtocol { get; set; } = "grpc";

    /// <summary>The share of requests that are traced, 0 to 1; those that a caller traces are traced here too.</summary>
    [Range(0.0, 1.0)]
    public double TraceShare { get; set; } = 1;

    /// <summary>How the log is written: <c>text</c>, or <c>json</c>, one object a line.</summary>
    [AllowedValues("text", "json", ErrorMessage = "Telemetry:Logs must be 'text' or 'json'.")]
    public string Logs { get; set; } = "text";

    internal Uri? Collector => OtlpEndpoint.Length == 0 ? null : new Uri(OtlpEndpoint);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var isUrl =
            OtlpEndpoint.Length == 0
            || (Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var url) && url.Scheme is "http" or "https");
        if (!isUrl)
            yield return new ValidationResult("Telemetry:OtlpEndpoint must be a url such as http://localhost:4317.");
    }
}
