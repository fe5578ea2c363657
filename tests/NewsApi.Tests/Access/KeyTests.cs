using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Access;
using NewsApi.Tests.Support;
using static NewsApi.Tests.Support.KeyedRequests;

namespace NewsApi.Tests.Access;

/// <summary>In Production nobody writes without a key, and nobody does more than the key allows.</summary>
public sealed class KeyTests : IClassFixture<KeyTests.Production>
{
    private readonly NewsApiServer server;

    public KeyTests(Production production) => server = production.Server;

    [Theory]
    [InlineData("POST", "/api/v1/articles")]
    [InlineData("POST", "/api/v1/articles/import")]
    [InlineData("POST", "/api/v1/articles/import/bulk")]
    [InlineData("PUT", "/api/v1/articles/1")]
    [InlineData("PATCH", "/api/v1/articles/1")]
    [InlineData("DELETE", "/api/v1/articles/1")]
    [InlineData("POST", "/api/v1/entities/1/merge")]
    [InlineData("GET", "/api/v1/audit")]
    public async Task Without_a_key_it_is_401_and_says_what_to_show(string method, string path)
    {
        var answer = await server.SendAsync(null, new HttpMethod(method), path);
        await answer.IsProblemAsync(401, "unauthorized");
        Assert.Equal("Bearer realm=\"NewsApi\"", answer.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("newsapi_")]
    [InlineData("newsapi_AAAAAAAA_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4Iiwic2NvcGUiOiJuZXdzYXBpOmFkbWluIn0.")]
    public async Task A_key_that_does_not_exist_is_401(string key)
    {
        var answer = await server.SendAsync(key, HttpMethod.Post, ArticlesPath, Article("Never"));
        await answer.IsProblemAsync(401, "unauthorized");
        Assert.Contains("invalid_token", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_with_one_letter_wrong_is_401()
    {
        var key = await server.KeyAsync(Scope.Admin);
        var wrong = key[..^1] + (key[^1] == 'a' ? 'b' : 'a');
        await (await server.SendAsync(wrong, HttpMethod.Get, "/api/v1/audit")).IsProblemAsync(401, "unauthorized");
        Assert.Equal(HttpStatusCode.OK, (await server.SendAsync(key, HttpMethod.Get, "/api/v1/audit")).StatusCode);
    }

    [Theory]
    [InlineData(Scope.Read, "POST", "/api/v1/articles", "import")]
    [InlineData(Scope.Import, "PATCH", "/api/v1/articles/1", "curate")]
    [InlineData(Scope.Import, "DELETE", "/api/v1/articles/1", "curate")]
    [InlineData(Scope.Import, "POST", "/api/v1/articles/1/quotes", "curate")]
    [InlineData(Scope.Curate, "GET", "/api/v1/audit", "admin")]
    public async Task A_key_that_is_not_allowed_it_is_403_and_names_the_scope(
        Scope scope,
        string method,
        string path,
        string needed
    )
    {
        var answer = await server.SendAsync(
            await server.KeyAsync(scope),
            new HttpMethod(method),
            path,
            Article("Never")
        );
        await answer.IsProblemAsync(403, "forbidden");
        Assert.Equal(
            $"Bearer realm=\"NewsApi\", error=\"insufficient_scope\", scope=\"{needed}\"",
            answer.Headers.WwwAuthenticate.ToString()
        );
    }

    [Fact]
    public async Task Each_scope_includes_those_before_it()
    {
        foreach (var scope in new[] { Scope.Import, Scope.Curate, Scope.Admin })
        {
            var key = await server.KeyAsync(scope);
            var answer = await server.SendAsync(key, HttpMethod.Post, ArticlesPath, Article($"Storm number {scope}"));
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        }
        var curator = await server.KeyAsync(Scope.Curate);
        var patched = await server.SendAsync(
            curator,
            HttpMethod.Patch,
            "/api/v1/articles/1",
            new { tags = new[] { "x" } }
        );
        Assert.Equal(HttpStatusCode.OK, patched.StatusCode);
    }

    [Fact]
    public async Task The_header_X_Api_Key_serves_as_well()
    {
        var key = await server.KeyAsync(Scope.Import);
        (string, string)[] headers = [("X-Api-Key", key), ("Authorization", "Basic cHJveHk6cHJveHk=")];
        var answer = await server.SendAsync(
            null,
            HttpMethod.Post,
            ArticlesPath,
            Article("By the other header"),
            headers
        );
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Fact]
    public async Task A_revoked_key_is_refused_at_once_and_an_expired_one_too()
    {
        var key = await server.KeyAsync(Scope.Import);
        Assert.Equal(
            HttpStatusCode.Created,
            (await server.SendAsync(key, HttpMethod.Post, ArticlesPath, Article("Before"))).StatusCode
        );
        Assert.True(await server.Keys().RevokeAsync(key.Split('_')[1]));
        Assert.False(await server.Keys().RevokeAsync(key.Split('_')[1]));
        await (await server.SendAsync(key, HttpMethod.Post, ArticlesPath, Article("After"))).IsProblemAsync(
            401,
            "unauthorized"
        );
        var expired = await server.KeyAsync(Scope.Import, DateTime.UnixEpoch);
        await (await server.SendAsync(expired, HttpMethod.Post, ArticlesPath, Article("After"))).IsProblemAsync(
            401,
            "unauthorized"
        );
    }

    [Fact]
    public async Task What_another_process_revokes_is_refused_within_a_second()
    {
        var key = await server.KeyAsync(Scope.Admin);
        Assert.Equal(HttpStatusCode.OK, (await server.SendAsync(key, HttpMethod.Get, "/api/v1/audit")).StatusCode);
        // Another store knows nothing of this server's memory, as another process does.
        var contexts =
            server.Services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<NewsApi.Storage.NewsDbContext>>();
        var elsewhere = new ApiKeyStore(contexts, new ApiKeys(contexts, TimeProvider.System), TimeProvider.System);
        Assert.True(await elsewhere.RevokeAsync(key.Split('_')[1]));
        await Task.Delay(ApiKeys.Freshness + TimeSpan.FromMilliseconds(100));
        await (await server.SendAsync(key, HttpMethod.Get, "/api/v1/audit")).IsProblemAsync(401, "unauthorized");
    }

    [Fact]
    public async Task The_archive_keeps_no_key_and_remembers_when_one_was_used()
    {
        var key = await server.KeyAsync(Scope.Admin);
        await server.SendAsync(key, HttpMethod.Get, "/api/v1/audit");
        await server
            .Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>()
            .OfType<Upkeep>()
            .Single()
            .RunAsync();
        var row = (await server.Keys().ListAsync()).Single(k => k.KeyId == key.Split('_')[1]);
        Assert.NotNull(row.LastUsedAt);
        Assert.Equal(32, row.Hash.Length);
        var secret = Encoding.ASCII.GetBytes(key.Split('_')[2]);
        // The database and its write-ahead log; the lock beside them cannot be opened, and is empty.
        foreach (
            var file in Directory
                .EnumerateFiles(server.Folder, "newsapi.db*")
                .Where(f => !f.EndsWith(".lock", StringComparison.Ordinal))
        )
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            Assert.Equal(-1, bytes.AsSpan().IndexOf(secret));
        }
    }

    [Fact]
    public async Task Reading_needs_none_and_neither_does_reading_of_what_is_not_stored()
    {
        Assert.Equal(HttpStatusCode.OK, (await server.SendAsync(null, HttpMethod.Get, ArticlesPath)).StatusCode);
        var text = Calder.Text("Nothing stored");
        Assert.Equal(
            HttpStatusCode.OK,
            (await server.SendAsync(null, HttpMethod.Post, "/api/v1/extract", text)).StatusCode
        );
    }

    public sealed class Production : IDisposable
    {
        public NewsApiServer Server { get; } = InProduction();

        public void Dispose() => Server.Dispose();
    }
}
