using System.Globalization;
using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Stats;

public sealed class StatsTimelineTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private async Task<JsonArray> BucketsAsync(string query) =>
        (await server.GetAsync($"/api/v1/stats/timeline?{query}"))["buckets"]!.AsArray();

    private async Task StoreAsync(string word, params string[] days) =>
        await server.BulkAsync(
            BulkAnswers.Lines(
                days.Select(day => new
                {
                    title = $"A {word} of {day}",
                    body = "It was seen at the river.",
                    publishedOn = day,
                })
            )
        );

    [Theory]
    [InlineData("day")]
    [InlineData("week")]
    [InlineData("month")]
    [InlineData("year")]
    public async Task Buckets_follow_each_other_without_a_gap_and_hold_what_was_published_in_them(string interval)
    {
        var items = StatsSample.Articles("quagga");
        await server.BulkAsync(BulkAnswers.Lines(items.Select(item => item.ToLine())));
        foreach (var (filter, holds) in StatsSample.Filters)
        {
            var days = items.Where(holds).Select(item => item.Day).ToList();
            var buckets = await BucketsAsync($"q=quagga&interval={interval}{filter}");
            DateOnly? before = null;
            foreach (var bucket in buckets)
            {
                var (from, to) = (Day(bucket!["from"]), Day(bucket["to"]));
                Assert.Equal(days.Count(day => day >= from && day <= to), (int)bucket["count"]!);
                Assert.True(before is null || from == before.Value.AddDays(1), $"{before} is followed by {from}.");
                before = to;
            }
            Assert.NotEqual(0, (int)buckets[0]!["count"]!);
            Assert.NotEqual(0, (int)buckets[^1]!["count"]!);
            Assert.Equal(days.Count, buckets.Sum(bucket => (int)bucket!["count"]!));
        }
    }

    [Fact]
    public async Task Weeks_are_those_of_ISO_8601_with_their_Monday()
    {
        await StoreAsync("eland", "2020-12-28", "2021-01-03", "2021-01-04", "2021-01-18");
        var buckets = await BucketsAsync("q=eland&interval=week");
        Assert.Equal(["2020-W53", "2021-W01", "2021-W02", "2021-W03"], buckets.Strings("value"));
        Assert.Equal(["2020-12-28", "2021-01-04", "2021-01-11", "2021-01-18"], buckets.Strings("from"));
        Assert.Equal(["2021-01-03", "2021-01-10", "2021-01-17", "2021-01-24"], buckets.Strings("to"));
        Assert.Equal([2, 1, 0, 1], buckets.Select(bucket => (int)bucket!["count"]!));
    }

    [Fact]
    public async Task Without_an_interval_it_counts_months()
    {
        await StoreAsync("kudu", "2019-11-30", "2020-02-29");
        var timeline = await server.GetAsync("/api/v1/stats/timeline?q=kudu");
        Assert.Equal("month", (string?)timeline["interval"]);
        Assert.Equal(2, (int)timeline["articles"]!);
        var months = timeline["buckets"];
        Assert.Equal(["2019-11", "2019-12", "2020-01", "2020-02"], months.Strings("value"));
        Assert.Equal(["2019-11-30", "2019-12-31", "2020-01-31", "2020-02-29"], months.Strings("to"));
    }

    [Fact]
    public async Task Too_many_buckets_are_refused_and_a_longer_interval_is_not()
    {
        await StoreAsync("nyala", "0001-01-01", "9999-12-31");
        foreach (
            var (interval, count) in new[] { ("day", 3_652_059), ("week", 521_723), ("month", 119_988), ("year", 9999) }
        )
        {
            var answer = await server.SendAsync(HttpMethod.Get, $"/api/v1/stats/timeline?q=nyala&interval={interval}");
            var problem = await answer.IsProblemAsync(400, "invalid-request");
            Assert.Contains(
                $"{count} {interval}s",
                (string)problem["errors"]!["interval"]![0]!,
                StringComparison.Ordinal
            );
        }
        var last = (await BucketsAsync("q=nyala&interval=week&from=9999-01-01"))[^1]!;
        Assert.Equal("9999-12-31", (string?)last["to"]);
        Assert.Equal("9999-W52", (string?)last["value"]);
        Assert.Equal("0001-W01", (string?)(await BucketsAsync("q=nyala&interval=week&to=2000-01-01"))[0]!["value"]);
        await StoreAsync("bongo", "2000-01-01", "2013-09-08");
        Assert.Equal(5000, (await BucketsAsync("q=bongo&interval=day")).Count);
        await StoreAsync("bongo", "2013-09-09");
        await (await server.SendAsync(HttpMethod.Get, "/api/v1/stats/timeline?q=bongo&interval=day")).IsProblemAsync(
            400,
            "invalid-request"
        );
        Assert.Equal(14, (await BucketsAsync("q=bongo&interval=year")).Count);
    }

    private static DateOnly Day(JsonNode? day) => DateOnly.Parse((string)day!, CultureInfo.InvariantCulture);
}
