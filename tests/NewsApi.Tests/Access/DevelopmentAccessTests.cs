using System.Net;
using NewsApi.Access;
using NewsApi.Tests.Support;
using static NewsApi.Tests.Support.KeyedRequests;

namespace NewsApi.Tests.Access;

/// <summary>In Development who sits at the machine needs no key; pages in the browser, proxies and other machines do.</summary>
public sealed class DevelopmentAccessTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    [Fact]
    public async Task At_the_machine_writing_needs_no_key() =>
        Assert.Equal(
            HttpStatusCode.Created,
            (await server.SendAsync(null, HttpMethod.Post, ArticlesPath, Article("Without a key"))).StatusCode
        );

    [Theory]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Host", "rebound.example")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    public async Task What_others_may_have_sent_needs_a_key(string header, string value)
    {
        var answer = await server.SendAsync(null, HttpMethod.Post, ArticlesPath, Article("Sent"), (header, value));
        await answer.IsProblemAsync(401, "unauthorized");
        var key = await server.KeyAsync(Scope.Import);
        var article = Article($"Sent {header} {value}");
        answer = await server.SendAsync(key, HttpMethod.Post, ArticlesPath, article, (header, value));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Fact]
    public async Task A_page_of_this_machine_may() =>
        Assert.Equal(
            HttpStatusCode.Created,
            (
                await server.SendAsync(
                    null,
                    HttpMethod.Post,
                    ArticlesPath,
                    Article("From a page"),
                    ("Origin", "http://localhost:3000")
                )
            ).StatusCode
        );

    [Fact]
    public async Task A_wrong_key_is_refused_also_where_none_is_needed() =>
        await (await server.SendAsync("wrong", HttpMethod.Post, ArticlesPath, Article("Never"))).IsProblemAsync(
            401,
            "unauthorized"
        );
}
