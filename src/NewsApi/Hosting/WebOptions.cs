using System.ComponentModel.DataAnnotations;
using System.Net;

namespace NewsApi.Hosting;

/// <summary>What stands between the server and its clients; section <c>Web</c>.</summary>
public sealed class WebOptions : IValidatableObject
{
    public const string Section = "Web";

    /// <summary>Origins whose pages may call the API from a browser, separated by commas; <c>*</c> for all, none by default.</summary>
    public string CorsOrigins { get; set; } = "";

    /// <summary>Addresses of proxies, separated by commas, that are believed who they ask for (<c>X-Forwarded-For</c>, <c>X-Forwarded-Proto</c>).</summary>
    public string TrustedProxies { get; set; } = "";

    internal IReadOnlyList<string> Origins => Split(CorsOrigins);

    internal IReadOnlyList<IPAddress> Proxies => [.. Split(TrustedProxies).Select(IPAddress.Parse)];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var origin in Origins.Where(o => o != "*" && !IsOrigin(o)))
            yield return new ValidationResult(
                $"Web:CorsOrigins: '{origin}' is no origin such as https://news.example."
            );
        foreach (var proxy in Split(TrustedProxies).Where(p => !IPAddress.TryParse(p, out _)))
            yield return new ValidationResult($"Web:TrustedProxies: '{proxy}' is no IP address.");
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.GetLeftPart(UriPartial.Authority) == text;

    private static string[] Split(string list) =>
        list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
