namespace NewsApi.Access;

/// <summary>What a request shows to be let in: <c>Authorization: Bearer …</c> or <c>X-Api-Key: …</c>.</summary>
internal static class Credentials
{
    public const string KeyHeader = "X-Api-Key";

    private const string Bearer = "Bearer ";

    /// <summary>The key or token; null where there is none.</summary>
    public static string? Of(HttpRequest request) =>
        BearerOf(request) ?? (request.Headers.TryGetValue(KeyHeader, out var key) ? key.ToString().Trim() : null);

    public static string? BearerOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : null;
    }
}
