using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Http;

/// <summary>What browsers are told.</summary>
public sealed class BrowserTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    [Theory]
    [InlineData("/api/v1/articles/1", 200)]
    [InlineData("/api/v1/articles/no-such-article", 404)]
    [InlineData("/nowhere", 404)]
    [InlineData("/api/v1/articles?pageSize=0", 400)]
    [InlineData("/swagger/index.html", 200)]
    [InlineData("/health/live", 200)]
    public async Task Every_answer_says_what_it_is_not_for(string path, int status)
    {
        var answer = await server.SendAsync(HttpMethod.Get, path);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'unsafe", policy, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Pages_of_origins_that_are_named_may_call_it_and_no_others()
    {
        using var shared = new NewsApiServer();
        shared.Settings["Web:CorsOrigins"] = "https://news.example, https://desk.example";
        var preflight = await AskAsync(shared, HttpMethod.Options, "https://desk.example");
        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Equal("https://desk.example", AllowedOrigin(preflight));
        Assert.Equal(
            "https://news.example",
            AllowedOrigin(await AskAsync(shared, HttpMethod.Get, "https://news.example"))
        );
        Assert.Null(AllowedOrigin(await AskAsync(shared, HttpMethod.Get, "https://elsewhere.example")));
        var answer = await AskAsync(shared, HttpMethod.Get, "https://news.example");
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
        Assert.Contains(
            "ETag",
            string.Join(',', answer.Headers.GetValues("Access-Control-Expose-Headers")),
            StringComparison.Ordinal
        );
    }

    private static Task<HttpResponseMessage> AskAsync(NewsApiServer server, HttpMethod method, string origin) =>
        server.SendAsync(
            null,
            method,
            "/api/v1/articles/1",
            headers: [("Origin", origin), ("Access-Control-Request-Method", "PATCH")]
        );

    private static string? AllowedOrigin(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins) ? Assert.Single(origins) : null;
}
