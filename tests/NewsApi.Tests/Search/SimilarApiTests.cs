using NewsApi.Tests.Support;

namespace NewsApi.Tests.Search;

public sealed class SimilarApiTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    [Fact]
    public async Task An_article_like_another_is_found_with_the_entities_that_they_share()
    {
        var title = (string)(await server.GetAsync("/api/v1/articles/1"))["title"]!;
        var other = await server.ImportedAsync(
            $"date 2021-12-02 More on the ties.\n\n{title}. Benny Gantz, the Israeli defense minister, spoke of Morocco again. "
                + "Israel and Morocco signed a defense agreement in Rabat."
        );
        await server.ImportedAsync("date 2021-12-03 Cooking.\n\nAdd onions to the pan.");
        var similar = (await server.GetAsync("/api/v1/articles/1/similar"))["items"]!.AsArray();
        Assert.Equal((int)other["id"]!, (int)similar[0]!["id"]!);
        Assert.Contains("Benny Gantz", similar[0]!["sharedEntities"].Strings("name"));
        Assert.True((double)similar[0]!["score"]! > 0);
        Assert.DoesNotContain(similar, item => (string?)item!["title"] == "Cooking" || (int)item["id"]! == 1);
        Assert.Single((await server.GetAsync($"/api/v1/articles/{other["slug"]}/similar?limit=1"))["items"]!.AsArray());
    }

    [Fact]
    public async Task An_article_that_is_not_there_has_none() =>
        await (await server.SendAsync(HttpMethod.Get, "/api/v1/articles/999/similar")).IsProblemAsync(
            404,
            "article-not-found"
        );

    [Theory]
    [InlineData("limit=0", "invalid-request")]
    [InlineData("limit=51", "invalid-request")]
    [InlineData("page=2", "unknown-parameter")]
    public async Task Other_limits_are_refused(string query, string code) =>
        await (await server.SendAsync(HttpMethod.Get, $"/api/v1/articles/1/similar?{query}")).IsProblemAsync(400, code);
}
