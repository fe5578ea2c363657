using System.Net;
using NewsApi.Access;
using NewsApi.Tests.Support;
using static NewsApi.Tests.Support.KeyedRequests;

namespace NewsApi.Tests.Access;

public sealed class ReadingTests
{
    [Fact]
    public async Task A_closed_archive_is_read_with_a_key_only()
    {
        using var server = InProduction(("Access:Reading", "closed"));
        foreach (var path in new[] { ArticlesPath, "/api/v1/articles/1", "/api/v1/search?q=storm", "/api/v1/export" })
            await (await server.SendAsync(null, HttpMethod.Get, path)).IsProblemAsync(401, "unauthorized");
        await (await server.SendAsync(null, HttpMethod.Post, "/api/v1/extract", Calder.Text("x"))).IsProblemAsync(
            401,
            "unauthorized"
        );
        var key = await server.KeyAsync(Scope.Read);
        Assert.Equal(HttpStatusCode.OK, (await server.SendAsync(key, HttpMethod.Get, ArticlesPath)).StatusCode);
        // Whether it lives is no secret, and neither is what it can do.
        Assert.Equal(HttpStatusCode.OK, (await server.SendAsync(null, HttpMethod.Get, "/health/ready")).StatusCode);
        var document = await server.GetAsync("/swagger/v1/swagger.json");
        Assert.NotNull(document["paths"]![ArticlesPath]!["get"]!["responses"]!["401"]);
    }
}
