using NewsApi.Tests.Support;

namespace NewsApi.Tests.Search;

public sealed class RankingTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    [Fact]
    public async Task An_unknown_word_is_answered_with_its_neighbour_and_searched_by_it_where_asked()
    {
        var off = await server.GetAsync("/api/v1/search?q=moroco");
        Assert.Equal((0, "morocco"), ((int)off["total"]!, (string)off["didYouMean"]!));
        var auto = await server.GetAsync("/api/v1/search?q=moroco&fuzzy=auto");
        Assert.Equal((1, "morocco"), ((int)auto["total"]!, (string)auto["didYouMean"]!));
        Assert.Contains(
            "<em>Morocco</em>",
            (string)auto["items"]![0]!["highlights"]![0]!["fragment"]!,
            StringComparison.Ordinal
        );
        Assert.Null((await server.GetAsync("/api/v1/search?q=morocco&fuzzy=auto"))["didYouMean"]);
    }

    [Fact]
    public async Task Newer_articles_rank_higher_unless_recency_is_off()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await server.ImportedAsync("date 2010-01-01 Gnu.\n\nA gnu sleeps.");
        await server.ImportedAsync($"date {today:yyyy-MM-dd} Gnu.\n\nA gnu sleeps.");
        var ranked = (await server.GetAsync("/api/v1/search?q=gnu"))["items"]!;
        Assert.Equal($"{today:yyyy-MM-dd}", (string?)ranked[0]!["publishedOn"]);
        var plain = (await server.GetAsync("/api/v1/search?q=gnu&recency=false"))["items"]!;
        Assert.Equal((double)plain[0]!["score"]!, (double)plain[1]!["score"]!);
        Assert.Equal("2010-01-01", (string?)plain[0]!["publishedOn"]);
    }

    [Fact]
    public async Task A_score_is_explained_where_it_is_asked()
    {
        var hit = (await server.GetAsync("/api/v1/search?q=morocco&explain=true"))["items"]![0]!;
        Assert.Equal((double)hit["score"]!, (double)hit["explanation"]!["value"]!, 3);
        Assert.NotEmpty(hit["explanation"]!["details"]!.AsArray());
        Assert.Null((await server.GetAsync("/api/v1/search?q=morocco"))["items"]![0]!["explanation"]);
        var listed = await server.GetAsync("/api/v1/search?explain=true&sort=title");
        Assert.NotNull(listed["items"]![0]!["explanation"]);
    }

    [Fact]
    public async Task A_query_of_any_depth_can_be_explained()
    {
        var nested = Enumerable
            .Range(0, 16)
            .Aggregate("morocco", (inner, i) => i % 2 == 0 ? $"morocco OR ({inner})" : $"israel ({inner})");
        var found = await server.GetAsync($"/api/v1/search?explain=true&q={Uri.EscapeDataString(nested)}");
        Assert.Equal(1, (int)found["total"]!);
    }

    [Theory]
    [InlineData("fuzzy=maybe")]
    [InlineData("fuzzy=7")]
    [InlineData("recency=maybe")]
    [InlineData("explain=maybe")]
    public async Task Other_values_are_refused(string query) =>
        await (await server.SendAsync(HttpMethod.Get, $"/api/v1/search?q=a&{query}")).IsProblemAsync(
            400,
            "invalid-request"
        );
}
