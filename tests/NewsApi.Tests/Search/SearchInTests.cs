using NewsApi.Tests.Support;

namespace NewsApi.Tests.Search;

public sealed class SearchInTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    [Fact]
    public async Task Words_that_people_said_are_searched_on_their_own()
    {
        await server.ImportedAsync(
            "date 2024-05-01 Harbour.\n\n“We saw a narwhal,” harbour master Ana Reyes said on Monday of the dugong."
        );
        foreach (var (query, total) in new[] { ("narwhal", 1), ("dugong", 0) })
        {
            var found = await server.GetAsync($"/api/v1/search?q={query}&searchIn=quotes");
            Assert.Equal(total, (int)found["total"]!);
        }
        var both = await server.GetAsync("/api/v1/search?q=dugong%20quotes:narwhal&searchIn=title,Body");
        Assert.Contains("<em>dugong</em>", both.ToJsonString().Replace("\\u003C", "<").Replace("\\u003E", ">"));
    }

    [Theory]
    [InlineData("searchIn=colour")]
    [InlineData("searchIn=,")]
    public async Task A_field_that_does_not_exist_is_refused(string query) =>
        await (await server.SendAsync(HttpMethod.Get, $"/api/v1/search?q=a&{query}")).IsProblemAsync(
            400,
            "invalid-request"
        );

    [Fact]
    public async Task A_distance_that_is_too_far_is_refused_where_it_stands()
    {
        var answer = await server.SendAsync(HttpMethod.Get, "/api/v1/search?q=%22a%20b%22~51");
        Assert.Equal(6, (int)(await answer.IsProblemAsync(400, "invalid-query"))["position"]!);
    }
}
