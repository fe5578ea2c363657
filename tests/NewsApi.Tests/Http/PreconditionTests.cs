using System.Net;
using NewsApi.Tests.Support;
using static NewsApi.Tests.Support.KeyedRequests;

namespace NewsApi.Tests.Http;

public sealed class PreconditionTests
{
    [Fact]
    public async Task Where_it_is_required_a_change_without_If_Match_is_428()
    {
        using var server = new NewsApiServer();
        server.Settings["Access:RequireIfMatch"] = "true";
        var tags = new { tags = new[] { "seen" } };
        foreach (
            var (method, json) in new (HttpMethod, object?)[] { (HttpMethod.Patch, tags), (HttpMethod.Delete, null) }
        )
            await (await server.SendAsync(method, $"{ArticlesPath}/1", json)).IsProblemAsync(
                428,
                "precondition-required"
            );
        var read = await server.SendAsync(HttpMethod.Get, $"{ArticlesPath}/1");
        var tag = read.Headers.ETag!.ToString();
        var patched = await server.SendAsync(null, HttpMethod.Patch, $"{ArticlesPath}/1", tags, ("If-Match", tag));
        Assert.Equal(HttpStatusCode.OK, patched.StatusCode);
        var stale = await server.SendAsync(null, HttpMethod.Patch, $"{ArticlesPath}/1", tags, ("If-Match", tag));
        await stale.IsProblemAsync(412, "stale-revision");
        // What changes nothing that is there needs none.
        var created = await server.SendAsync(HttpMethod.Post, ArticlesPath, Article("New"));
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
    }
}
