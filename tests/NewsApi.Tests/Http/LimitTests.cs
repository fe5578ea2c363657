using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Access;
using NewsApi.Tests.Support;
using static NewsApi.Tests.Support.KeyedRequests;

namespace NewsApi.Tests.Http;

/// <summary>So many requests a minute, for each address and each key.</summary>
public sealed class LimitTests : IDisposable
{
    private const string Ana = "203.0.113.7";
    private const string Proxy = "198.51.100.1";

    private readonly NewsApiServer settings = InProduction(
        ("Limits:RequestsPerMinute", "3"),
        ("Limits:KeyRequestsPerMinute", "5"),
        ("Web:TrustedProxies", "192.0.2.9, 198.51.100.0/24")
    );
    private readonly WebApplicationFactory<Program> server;

    public LimitTests() => server = ClientAddress.Of(settings);

    public void Dispose()
    {
        server.Dispose();
        settings.Dispose();
    }

    private async Task<HttpResponseMessage> GetAsync(string? address, string? key = null, string? forwarded = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{ArticlesPath}/1");
        if (address is not null)
            request.Headers.Add(ClientAddress.Header, address);
        if (key is not null)
            request.Headers.Add("X-Api-Key", key);
        if (forwarded is not null)
            request.Headers.Add("X-Forwarded-For", forwarded);
        return await server.CreateClient().SendAsync(request);
    }

    private static async Task<int> AllowedAsync(Func<Task<HttpResponseMessage>> ask, int most)
    {
        for (var allowed = 0; allowed < most; allowed++)
        {
            if ((await ask()).StatusCode == HttpStatusCode.TooManyRequests)
                return allowed;
        }
        return most;
    }

    [Fact]
    public async Task Too_many_from_one_address_are_429_with_when_to_come_again_and_others_are_served()
    {
        for (var left = 2; left >= 0; left--)
        {
            var allowed = await GetAsync(Ana);
            Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
            Assert.Equal("\"minute\";q=3;w=60", Assert.Single(allowed.Headers.GetValues("RateLimit-Policy")));
            var told = string.Create(CultureInfo.InvariantCulture, $"\"minute\";r={left};t={(3 - left) * 20}");
            Assert.Equal(told, Assert.Single(allowed.Headers.GetValues("RateLimit")));
        }
        var refused = await GetAsync(Ana);
        await refused.IsProblemAsync(429, "too-many-requests");
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 20);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("203.0.113.8")).StatusCode);
    }

    [Fact]
    public async Task A_key_has_its_own_and_an_invented_one_none()
    {
        var key = await server.Services.GetRequiredService<ApiKeyStore>().AddAsync("a", Scope.Read, expiresAt: null);
        // A key is known from its first use on.
        using var audit = new HttpRequestMessage(HttpMethod.Post, ArticlesPath);
        audit.Headers.Add("X-Api-Key", key);
        await server.CreateClient().SendAsync(audit);
        Assert.Equal(5, await AllowedAsync(() => GetAsync("203.0.113.9", key), 9));
        var invented = 0;
        Assert.Equal(
            3,
            await AllowedAsync(() => GetAsync("203.0.113.10", $"newsapi_{++invented:D8}_{new string('A', 43)}"), 9)
        );
    }

    [Fact]
    public async Task Addresses_of_one_IPv6_network_count_together()
    {
        var last = 0;
        Assert.Equal(3, await AllowedAsync(() => GetAsync($"2001:db8:1:2::{++last:x}"), 9));
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("2001:db8:1:3::1")).StatusCode);
    }

    [Fact]
    public async Task A_trusted_proxy_asks_for_others_and_nobody_else_does()
    {
        var client = 0;
        Assert.Equal(9, await AllowedAsync(() => GetAsync(Proxy, forwarded: $"203.0.113.{20 + ++client}"), 9));
        Assert.Equal(3, await AllowedAsync(() => GetAsync("203.0.113.11", forwarded: $"203.0.113.{40 + ++client}"), 9));
    }

    [Fact]
    public async Task From_this_machine_they_are_not_counted_unless_a_proxy_sends_them()
    {
        Assert.Equal(9, await AllowedAsync(() => GetAsync("127.0.0.1"), 9));
        Assert.Equal(3, await AllowedAsync(() => GetAsync("127.0.0.1", forwarded: "203.0.113.60"), 9));
    }
}
