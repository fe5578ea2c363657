using NewsApi.Tests.Support;

namespace NewsApi.Tests.Quotes;

/// <summary>Lists over the seed article, whose quotes people marked.</summary>
public sealed class QuoteListTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private async Task<int> CountAsync(string filter) =>
        (int)(await server.GetAsync($"/api/v1/quotes?pageSize=1&{filter}"))["total"]!;

    [Theory]
    [InlineData("speaker=bruce-maddy-weitzman", 3)]
    [InlineData("speaker=-bruce-maddy-weitzman", 5)]
    [InlineData("quoteType=direct", 4)]
    [InlineData("quoteType=direct&speaker=bruce-maddy-weitzman", 2)]
    [InlineData("status=confirmed", 8)]
    [InlineData("status=auto", 0)]
    [InlineData("from=2021-11-23&to=2021-11-23", 8)]
    [InlineData("from=2021-11-24", 0)]
    [InlineData("minConfidence=1", 8)]
    public async Task Filters_give_exactly_what_fits(string filter, int expected) =>
        Assert.Equal(expected, await CountAsync(filter));

    [Theory]
    [InlineData("speaker", "bruce-maddy-weitzman")]
    [InlineData("about", "morocco")]
    [InlineData("entity", "morocco")]
    public async Task A_leading_minus_leaves_the_others(string filter, string entity)
    {
        var with = await CountAsync($"{filter}={entity}");
        Assert.InRange(with, 1, 7);
        Assert.Equal(8 - with, await CountAsync($"{filter}=-{entity}"));
    }

    [Fact]
    public async Task Verbs_and_subjects_split_the_quotes_without_rest()
    {
        var all = (await server.GetAsync("/api/v1/quotes?pageSize=100"))["items"]!.AsArray();
        var verb = (string)all[0]!["cue"]!["text"]!;
        var expected = all.Count(q => ((string)q!["cue"]!["text"]!).Equals(verb, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(expected, await CountAsync($"verb={Uri.EscapeDataString(verb.ToLowerInvariant())}"));
        var about = all.SelectMany(q => q!["about"]!.AsArray()).Select(id => (long)id!).GroupBy(id => id).ToList();
        Assert.NotEmpty(about);
        foreach (var subject in about)
            Assert.Equal(subject.Count(), await CountAsync($"about={subject.Key}"));
    }

    [Fact]
    public async Task Cursors_visit_every_quote_once()
    {
        var seen = new List<long>();
        for (var cursor = "start"; cursor is not null; )
        {
            var query = cursor == "start" ? "pageSize=3" : $"pageSize=3&cursor={Uri.EscapeDataString(cursor)}";
            var page = await server.GetAsync($"/api/v1/quotes?{query}");
            seen.AddRange(page["items"]!.AsArray().Select(q => (long)q!["id"]!));
            cursor = (string?)page["nextCursor"];
        }
        Assert.Equal(8, seen.Count);
        Assert.Equal(8, seen.Distinct().Count());
    }
}
