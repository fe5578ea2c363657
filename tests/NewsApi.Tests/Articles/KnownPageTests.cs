using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Articles;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

public sealed class KnownPageTests : IDisposable
{
    private const string List = "/api/v1/articles?pageSize=2&sort=title";

    private readonly NewsApiServer server = new();

    public void Dispose() => server.Dispose();

    private bool IsKept(string query) => server.Services.GetRequiredService<KnownPages>().Find(query) is not null;

    private async Task<(string Body, string? Links, string? Type)> AskAsync(string path)
    {
        var answer = await server.Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (
            await answer.Content.ReadAsStringAsync(),
            answer.Headers.TryGetValues("Link", out var links) ? string.Join(", ", links) : null,
            answer.Content.Headers.ContentType?.ToString()
        );
    }

    private Task<HttpResponseMessage> PostAsync(string title) =>
        server.SendAsync(
            HttpMethod.Post,
            "/api/v1/articles",
            new
            {
                title,
                body = $"The text of {title}.",
                publishedOn = "2024-01-01",
                source = new { name = "Even News" },
            }
        );

    [Fact]
    public async Task A_page_is_the_same_from_memory()
    {
        await PostAsync("Aardvarks");
        await PostAsync("Badgers");
        Assert.False(IsKept("?pageSize=2&sort=title"));
        var first = await AskAsync(List);
        Assert.Equal(!TestArchive.IsShared, IsKept("?pageSize=2&sort=title"));
        Assert.Equal(first, await AskAsync(List));
        Assert.Contains("rel=\"next\"", first.Links, StringComparison.Ordinal);
        Assert.Equal("application/json; charset=utf-8", first.Type);
    }

    [Fact]
    public async Task Whatever_is_written_shows_at_once()
    {
        var created = await (await PostAsync("Aardvarks")).JsonAsync();
        var path = $"/api/v1/articles/{created["id"]}";
        Assert.Contains("Aardvarks", (await AskAsync(List)).Body, StringComparison.Ordinal);
        using var patch = new HttpRequestMessage(HttpMethod.Patch, path);
        patch.Content = JsonContent.Create(
            new { title = "Abalones" },
            new System.Net.Http.Headers.MediaTypeHeaderValue("application/merge-patch+json")
        );
        Assert.Equal(HttpStatusCode.OK, (await server.Http.SendAsync(patch)).StatusCode);
        var patched = (await AskAsync(List)).Body;
        Assert.Contains("Abalones", patched, StringComparison.Ordinal);
        Assert.DoesNotContain("Aardvarks", patched, StringComparison.Ordinal);
        await server.Http.DeleteAsync(new Uri(path, UriKind.Relative));
        Assert.DoesNotContain("Abalones", (await AskAsync(List)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_query_has_its_own_page()
    {
        await PostAsync("Aardvarks");
        var whole = (await AskAsync(List)).Body;
        var titles = (await AskAsync(List + "&fields=title")).Body;
        Assert.NotEqual(whole, titles);
        Assert.Equal(titles, (await AskAsync(List + "&fields=title")).Body);
        Assert.Equal(whole, (await AskAsync(List)).Body);
    }

    [Fact]
    public async Task Refusals_are_not_kept()
    {
        for (var i = 0; i < 2; i++)
            await (await server.Http.GetAsync(new Uri("/api/v1/articles?pageSize=0", UriKind.Relative))).IsProblemAsync(
                400,
                "invalid-request"
            );
        Assert.False(IsKept("?pageSize=0"));
    }

    [Fact]
    public async Task Whoever_waits_for_a_change_waits_each_time()
    {
        await AskAsync(List + "&waitFor=1");
        Assert.False(IsKept("?pageSize=2&sort=title&waitFor=1"));
    }

    [Fact]
    public async Task Nothing_is_kept_where_there_is_no_room()
    {
        server.Settings["Cache:PageBytes"] = "0";
        var first = await AskAsync(List);
        Assert.False(IsKept("?pageSize=2&sort=title"));
        Assert.Equal(first, await AskAsync(List));
    }
}
