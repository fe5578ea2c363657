using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Access;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Access;

/// <summary>No route is open by accident.</summary>
public sealed class RouteScopeTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    // What everybody may see on every server; nothing of the archive is in it.
    private static readonly string[] Open = ["/", "/health/live", "/health/ready", "/swagger/v1/swagger.json"];

    // The routes whose scope is not that of their method: reading read, everything else curate.
    private static readonly string[] Special =
    [
        "GET api/v1/articles/withheld curate",
        "GET api/v1/articles/{id}/withheld curate",
        "GET api/v1/audit admin",
        "POST api/v1/articles import",
        "POST api/v1/articles/import import",
        "POST api/v1/articles/import/bulk import",
        "POST api/v1/extract read",
    ];

    private List<RouteEndpoint> Routes =>
        [.. server.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()];

    [Fact]
    public void Every_route_has_a_scope_that_is_enforced()
    {
        Assert.True(Routes.Count > 40);
        foreach (var route in Routes.Where(r => !Open.Contains(r.RoutePattern.RawText)))
        {
            var scope = route.Metadata.GetMetadata<RequiresScopeAttribute>()?.Scope;
            Assert.True(scope is not null, $"{route.DisplayName} has no scope.");
            var policies = route.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy);
            Assert.Equal(scope == Scope.Read ? [] : [Scopes.WordOf(scope.Value)], policies);
        }
    }

    [Fact]
    public void A_scope_that_is_not_that_of_the_method_is_meant()
    {
        var special = Routes
            .Where(r => r.Metadata.GetMetadata<RequiresScopeAttribute>() is not null)
            .SelectMany(r =>
                r.Metadata.GetMetadata<HttpMethodMetadata>()!
                    .HttpMethods.Select(method =>
                        (
                            Method: method,
                            Path: r.RoutePattern.RawText,
                            r.Metadata.GetMetadata<RequiresScopeAttribute>()!.Scope
                        )
                    )
            )
            .Where(r => r.Scope != (r.Method is "GET" or "HEAD" ? Scope.Read : Scope.Curate))
            .Select(r => $"{r.Method} {r.Path} {Scopes.WordOf(r.Scope)}")
            .Order(StringComparer.Ordinal);
        Assert.Equal(Special, special);
    }

    [Fact]
    public async Task The_document_tells_the_scope_of_every_guarded_operation()
    {
        var document = await server.GetAsync("/swagger/v1/swagger.json");
        var schemes = document["components"]!["securitySchemes"]!.AsObject().Select(s => s.Key);
        Assert.Equal(["apiKey", "bearer"], schemes.Order(StringComparer.Ordinal));
        var create = document["paths"]!["/api/v1/articles"]!["post"]!;
        Assert.Contains("`import`", (string)create["description"]!, StringComparison.Ordinal);
        Assert.Equal(2, create["security"]!.AsArray().Count);
        Assert.NotNull(create["responses"]!["401"]);
        Assert.NotNull(create["responses"]!["403"]);
        var list = document["paths"]!["/api/v1/articles"]!["get"]!["security"]!.AsArray();
        // A key may be shown, and none may.
        Assert.Equal(3, list.Count);
        Assert.Empty(list[0]!.AsObject());
    }
}
