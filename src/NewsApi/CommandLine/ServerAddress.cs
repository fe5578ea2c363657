using NewsApi.Access;
using Spectre.Console;

namespace NewsApi.CommandLine;

/// <summary>The address of a running server, as <c>--url</c> gives it.</summary>
internal static class ServerAddress
{
    /// <summary>The environment variable with the key for a server that asks for one: arguments are seen in the list of processes.</summary>
    public const string KeyVariable = "NEWSAPI_KEY";

    public static ValidationResult Validate(string? url, string? key)
    {
        if (url is null)
            return key is null
                ? ValidationResult.Success()
                : ValidationResult.Error("--api-key is for a server, which --url names.");
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? ValidationResult.Success()
            : ValidationResult.Error($"'{url}' is not the address of a server, such as http://localhost:5080.");
    }

    /// <summary>A client whose paths begin at the API, which shows a key where there is one and waits for as long as an answer goes on.</summary>
    /// <param name="key">As it was given; that of the environment where it is null.</param>
    public static HttpClient Connect(string url, string? key)
    {
        var http = new HttpClient(
            // Not followed elsewhere: the key is for this server alone.
            new SocketsHttpHandler
            {
                AutomaticDecompression = System.Net.DecompressionMethods.GZip,
                AllowAutoRedirect = false,
            }
        )
        {
            BaseAddress = new Uri($"{url.TrimEnd('/')}/api/v1/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        key ??= Environment.GetEnvironmentVariable(KeyVariable);
        if (!string.IsNullOrWhiteSpace(key))
            http.DefaultRequestHeaders.TryAddWithoutValidation(Credentials.KeyHeader, key.Trim());
        return http;
    }
}
