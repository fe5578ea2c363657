using System.Net;

namespace NewsApi.Access;

/// <summary>In Development, whoever sits at this machine may do everything without a key. In Production nobody may.</summary>
internal sealed class DevelopmentAccess(IHostEnvironment environment)
{
    public bool Allows(HttpContext context) =>
        environment.IsDevelopment() && IsFromThisMachine(context) && IsMeant(context.Request);

    // Without an address it came from within the process, or by a socket that is a file.
    private static bool IsFromThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address);

    // The browser of who sits here, too, sends what pages of others tell it to: under a name of theirs that leads here, or
    // from a page of theirs. And a proxy on this machine speaks for whoever is before it.
    private static bool IsMeant(HttpRequest request) =>
        IsLoopbackName(request.Host.Host)
        && (!request.Headers.TryGetValue("Origin", out var origin) || IsLoopbackOrigin(origin.ToString()))
        && !request.Headers.ContainsKey("X-Forwarded-For")
        && !request.Headers.ContainsKey("Forwarded");

    private static bool IsLoopbackOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var url) && IsLoopbackName(url.Host);

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
