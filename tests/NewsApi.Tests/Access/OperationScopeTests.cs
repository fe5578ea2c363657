using System.Net;
using NewsApi.Access;
using NewsApi.Tests.Support;
using static NewsApi.Tests.Support.KeyedRequests;

namespace NewsApi.Tests.Access;

/// <summary>The table of docs/api.md, asked of a server: every operation, without a key and with one of every scope.</summary>
public sealed class OperationScopeTests
{
    private static readonly string[] Imports =
    [
        "POST /api/v1/articles",
        "POST /api/v1/articles/import",
        "POST /api/v1/articles/import/bulk",
    ];

    private static readonly string[] Withheld = ["GET /api/v1/articles/withheld", "GET /api/v1/articles/{id}/withheld"];

    [Theory]
    [InlineData("open")]
    [InlineData("closed")]
    public async Task Every_operation_is_for_who_has_its_scope_and_for_nobody_else(string reading)
    {
        using var server = InProduction(("Access:Reading", reading));
        var keys = new List<(Scope? Scope, string? Key)> { (null, null) };
        foreach (var scope in Enum.GetValues<Scope>())
            keys.Add((scope, await server.KeyAsync(scope)));
        var operations = await OperationsAsync(server);
        Assert.True(operations.Count > 45);
        foreach (var (method, path) in operations)
        {
            var needed = ScopeOf($"{method} {path}");
            foreach (var (scope, key) in keys)
            {
                var answer = await server.SendAsync(key, new HttpMethod(method), Filled(path));
                var isFree = needed == Scope.Read && reading == "open";
                var expected =
                    isFree || scope >= needed ? (HttpStatusCode?)null
                    : scope is null ? HttpStatusCode.Unauthorized
                    : HttpStatusCode.Forbidden;
                var refused = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;
                Assert.True(
                    refused ? answer.StatusCode == expected : expected is null,
                    $"{method} {path} with {scope?.ToString() ?? "no key"}, {reading}: {answer.StatusCode}"
                );
                if (refused)
                    Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            }
        }
    }

    private static Scope ScopeOf(string operation) =>
        operation == "GET /api/v1/audit" ? Scope.Admin
        : Imports.Contains(operation) ? Scope.Import
        : Withheld.Contains(operation) ? Scope.Curate
        : operation == "POST /api/v1/extract" || operation.StartsWith("GET ", StringComparison.Ordinal) ? Scope.Read
        : Scope.Curate;

    // What is asked for need not exist: who may not ask is not told.
    private static string Filled(string path) =>
        string.Join('/', path.Split('/').Select(part => part.StartsWith('{') ? "987654" : part));

    private static async Task<List<(string Method, string Path)>> OperationsAsync(NewsApiServer server) =>
        [
            .. (await server.GetAsync("/swagger/v1/swagger.json"))["paths"]!
                .AsObject()
                .SelectMany(path => path.Value!.AsObject(), (path, verb) => (verb.Key.ToUpperInvariant(), path.Key)),
        ];
}
