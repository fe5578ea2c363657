using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Access;

/// <summary>A server in Production that nobody can write to makes a key, once, and shows it once.</summary>
public sealed partial class FirstKeyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsapi-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_first_start_prints_a_key_that_works_and_the_next_prints_none()
    {
        string key;
        using (var first = await NewsApiProcess.StartAsync(folder, "--environment=Production"))
        {
            using var article = JsonContent.Create(KeyedRequests.Article("Written with the first key"));
            Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(first, article)).StatusCode);
            await first.KillAsync();
            key = Assert.Single(Key().Matches(await first.Output)).Value;
            Assert.DoesNotContain(key, await first.Errors, StringComparison.Ordinal);
        }
        using var second = await NewsApiProcess.StartAsync(folder, "--environment=Production");
        second.Http.DefaultRequestHeaders.Add("X-Api-Key", key);
        using var body = JsonContent.Create(KeyedRequests.Article("Written with the first key"));
        Assert.Equal(HttpStatusCode.Created, (await PostAsync(second, body)).StatusCode);
        await second.KillAsync();
        Assert.DoesNotMatch(Key(), await second.Output);
    }

    private static Task<HttpResponseMessage> PostAsync(NewsApiProcess server, HttpContent body) =>
        server.Http.PostAsync(new Uri(KeyedRequests.ArticlesPath, UriKind.Relative), body);

    [GeneratedRegex("newsapi_[0-9A-Za-z]{8}_[0-9A-Za-z]{43}")]
    private static partial Regex Key();
}
