using NewsApi.Access;
using Spectre.Console;

namespace NewsApi.CommandLine;

/// <summary>The address of a running server, as <c>--url</c> gives it.</summary>
internal static class ServerAddress
{
    /// <summary>The environment variable with the key for a server that asks for one: arguments are seen in the list of processes.</summary>
    public const string KeyVariable = "NEWSAPI_KEY";

    public static ValidationResult Validate(string? url) =>
        url is null || (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            ? ValidationResult.Success()
            : ValidationResult.Error($"'{url}' is not the address of a server, such as http://localhost:5080.");

    /// <summary>A client whose paths begin at the API, which shows the key of the environment and waits for as long as an answer goes on.</summary>
    public static HttpClient Connect(string url)
    {
        var http = new HttpClient(
            new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.GZip }
        )
        {
            BaseAddress = new Uri($"{url.TrimEnd('/')}/api/v1/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        if (Environment.GetEnvironmentVariable(KeyVariable) is { Length: > 0 } key)
            http.DefaultRequestHeaders.TryAddWithoutValidation(Credentials.KeyHeader, key.Trim());
        return http;
    }
}
