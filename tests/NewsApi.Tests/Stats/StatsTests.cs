using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Stats;

/// <summary>Counts of a made-up archive, held against counts made by hand.</summary>
public sealed class StatsTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private static string Text(JsonNode? values) =>
        string.Join(' ', values!.AsArray().Select(value => $"{value!["value"]}:{value["count"]}"));

    private static string Naive(IEnumerable<string> values, int most = 10) =>
        string.Join(
            ' ',
            values
                .GroupBy(value => value)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .Take(most)
                .Select(group => $"{group.Key}:{group.Count()}")
        );

    [Fact]
    public async Task Counts_are_those_of_the_articles_that_the_search_finds()
    {
        var items = StatsSample.Articles("okapi");
        await server.BulkAsync(BulkAnswers.Lines(items.Select(item => item.ToLine())));
        foreach (var (filter, holds) in StatsSample.Filters)
        {
            var left = items.Where(holds).ToList();
            Assert.NotEmpty(left);
            var stats = await server.GetAsync($"/api/v1/stats?q=okapi&limit=3{filter}");
            Assert.Equal(left.Count, (int)stats["articles"]!);
            Assert.Equal(left.Count, (int)(await server.GetAsync($"/api/v1/search?q=okapi{filter}"))["total"]!);
            Assert.Equal($"{left.Min(item => item.Day):O}", (string?)stats["from"]);
            Assert.Equal($"{left.Max(item => item.Day):O}", (string?)stats["to"]);
            Assert.Equal(Naive(left.Select(item => item.Source.ToLowerInvariant()), 3), Text(stats["sources"]));
            Assert.Equal(Naive(left.SelectMany(item => item.Tags), 3), Text(stats["tags"]));
            Assert.Equal(Naive(left.Select(item => item.Author.ToLowerInvariant()), 3), Text(stats["authors"]));
            Assert.Equal(Naive(left.Select(_ => "en")), Text(stats["languages"]));
        }
    }

    [Fact]
    public async Task Entities_and_speakers_are_told_by_slug_and_name()
    {
        var stats = await server.GetAsync("/api/v1/stats?q=morocco&limit=100");
        var speaker = stats["speakers"]!.AsArray().Single(s => (string?)s!["value"] == "benny-gantz")!;
        Assert.Equal("Benny Gantz", (string?)speaker["label"]);
        Assert.Equal(1, (int)speaker["count"]!);
        Assert.Contains(stats["entities"]!.AsArray(), e => (string?)e!["value"] == "morocco");
        Assert.Contains(stats["entityTypes"]!.AsArray(), type => (string?)type!["value"] == "place");
    }

    [Fact]
    public async Task What_finds_nothing_counts_nothing_and_hints_at_the_spelling()
    {
        var stats = await server.GetAsync("/api/v1/stats?q=moroccoo");
        Assert.Equal(0, (int)stats["articles"]!);
        Assert.Null(stats["from"]);
        Assert.Null(stats["to"]);
        Assert.Empty(stats["sources"]!.AsArray());
        Assert.Equal("morocco", (string?)stats["didYouMean"]);
        var timeline = await server.GetAsync("/api/v1/stats/timeline?q=moroccoo");
        Assert.Empty(timeline["buckets"]!.AsArray());
        Assert.Equal("morocco", (string?)timeline["didYouMean"]);
        var tolerant = await server.GetAsync("/api/v1/stats?q=moroccoo&fuzzy=auto");
        Assert.True((int)tolerant["articles"]! > 0);
    }

    [Theory]
    [InlineData("?limit=0", "invalid-request")]
    [InlineData("?limit=101", "invalid-request")]
    [InlineData("?from=2020-01-02&to=2020-01-01", "invalid-request")]
    [InlineData("?q=%22open", "invalid-query")]
    [InlineData("?page=1", "unknown-parameter")]
    [InlineData("?facets=source", "unknown-parameter")]
    [InlineData("/timeline?interval=hour", "invalid-request")]
    [InlineData("/timeline?interval=7", "invalid-request")]
    [InlineData("/timeline?limit=3", "unknown-parameter")]
    public async Task What_cannot_be_counted_is_refused(string query, string code) =>
        await (await server.SendAsync(HttpMethod.Get, $"/api/v1/stats{query}")).IsProblemAsync(400, code);
}
