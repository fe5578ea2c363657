using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Access;

namespace NewsApi.Tests.Support;

/// <summary>A server as it is on a network, and requests that show a key.</summary>
internal static class KeyedRequests
{
    public const string ArticlesPath = "/api/v1/articles";

    public static NewsApiServer InProduction(params (string Key, string Value)[] settings)
    {
        var server = new NewsApiServer();
        server.Settings["environment"] = "Production";
        foreach (var (key, value) in settings)
            server.Settings[key] = value;
        return server;
    }

    public static ApiKeyStore Keys(this NewsApiServer server) => server.Services.GetRequiredService<ApiKeyStore>();

    public static Task<string> KeyAsync(this NewsApiServer server, Scope scope, DateTime? expiresAt = null) =>
        server.Keys().AddAsync($"{scope} of a test", scope, expiresAt);

    public static object Article(string title) =>
        new
        {
            title,
            body = $"{Calder.Body} {title}.",
            publishedOn = "2024-03-12",
        };

    /// <param name="key">Shown as a bearer token; none where it is null.</param>
    public static Task<HttpResponseMessage> SendAsync(
        this NewsApiServer server,
        string? key,
        HttpMethod method,
        string path,
        object? json = null,
        params (string Name, string Value)[] headers
    )
    {
        var request = new HttpRequestMessage(method, path);
        if (key is not null)
            request.Headers.Add("Authorization", $"Bearer {key}");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        if (json is not null)
            request.Content = new StringContent(
                json as string ?? JsonSerializer.Serialize(json),
                Encoding.UTF8,
                json is string ? "text/plain" : "application/json"
            );
        return server.Http.SendAsync(request);
    }
}
