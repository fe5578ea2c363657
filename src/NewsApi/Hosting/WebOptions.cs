using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Sockets;

namespace NewsApi.Hosting;

/// <summary>What stands between the server and its clients; section <c>Web</c>.</summary>
public sealed class WebOptions : IValidatableObject
{
    public const string Section = "Web";

    /// <summary>Origins whose pages may call the API from a browser, separated by commas; <c>*</c> for all, none by default.</summary>
    public string CorsOrigins { get; set; } = "";

    /// <summary>Addresses of proxies, or networks of theirs (<c>10.0.0.0/8</c>), separated by commas, that are believed who they ask for (<c>X-Forwarded-For</c>, <c>X-Forwarded-Proto</c>).</summary>
    public string TrustedProxies { get; set; } = "";

    internal IReadOnlyList<string> Origins => Split(CorsOrigins);

    internal IReadOnlyList<IPNetwork> Proxies => [.. Split(TrustedProxies).Select(NetworkOf).OfType<IPNetwork>()];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var origin in Origins.Where(o => o != "*" && !IsOrigin(o)))
            yield return new ValidationResult(
                $"Web:CorsOrigins: '{origin}' is no origin such as https://news.example."
            );
        foreach (var proxy in Split(TrustedProxies).Where(p => NetworkOf(p) is null))
            yield return new ValidationResult(
                $"Web:TrustedProxies: '{proxy}' is neither an IP address nor a network such as 10.0.0.0/8."
            );
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.GetLeftPart(UriPartial.Authority) == text;

    // One address is a network of one.
    private static IPNetwork? NetworkOf(string text) =>
        IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128)
        : IPNetwork.TryParse(text, out var network) ? network
        : null;

    private static string[] Split(string list) =>
        list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
