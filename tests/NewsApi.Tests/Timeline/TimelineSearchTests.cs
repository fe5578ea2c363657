using NewsApi.Tests.Support;

namespace NewsApi.Tests.Timeline;

public sealed class TimelineSearchTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private const string Text =
        "date 2024-05-20 Walrus of Calder.\n\nAna Reyes met a walrus on 3 May 2024. "
        + "The walrus left Calder in March 2023. Ana Reyes opened a museum on 6 May 2024.";

    private async Task<string[]> DatesAsync(string query, string path = "/api/v1/timeline")
    {
        await server.ImportTextAsync(Text);
        var page = await server.GetAsync($"{path}?{query}");
        Assert.Equal(page["items"]!.AsArray().Count, (int)page["total"]!);
        return [.. page["items"]!.AsArray().Select(e => (string)e!["date"]!["edtf"]!)];
    }

    [Theory]
    [InlineData("q=walruses", "2023-03 2024-05-03")]
    [InlineData("q=walrus&sort=-date", "2024-05-03 2023-03")]
    [InlineData("q=walrus -left", "2024-05-03")]
    [InlineData("q=\"met a walrus\"", "2024-05-03")]
    [InlineData("q=muse*", "2024-05-06")]
    [InlineData("q=walrus&precision=month", "2023-03")]
    [InlineData("q=walrus&precision=month,day", "2023-03 2024-05-03")]
    [InlineData("q=walrus&precision=year", "")]
    [InlineData("q=walrus&from=2024-01-01", "2024-05-03")]
    [InlineData("q=walrus&to=2023-03-15", "2023-03")]
    [InlineData("q=walrus&entity=ana-reyes", "2024-05-03")]
    [InlineData("q=walrus&tense=planned", "")]
    [InlineData("q=walrus&status=rejected", "")]
    [InlineData("entity=ana-reyes&precision=day,month", "2024-05-03 2024-05-06")]
    public async Task Words_and_filters_find_events_in_the_order_of_time(string query, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), await DatesAsync(query));

    [Fact]
    public async Task The_timeline_of_an_entity_takes_the_same() =>
        Assert.Equal(
            ["2024-05-06"],
            await DatesAsync("q=museum&precision=day&group=true", "/api/v1/entities/ana-reyes/timeline")
        );

    [Fact]
    public async Task Highlights_mark_the_words_in_the_sentence()
    {
        await server.ImportTextAsync(Text);
        var told = (await server.GetAsync("/api/v1/timeline?q=museum"))["items"]![0]!;
        var highlight = told["highlights"]![0]!;
        Assert.Contains("a <em>museum</em> on", (string?)highlight["fragment"], StringComparison.Ordinal);
        Assert.Equal((int)told["sentence"]!["start"]!, (int)highlight["start"]!);
    }

    [Theory]
    [InlineData("/api/v1/timeline?precision=fortnight", "invalid-request")]
    [InlineData("/api/v1/timeline?group=true&page=2", "invalid-request")]
    [InlineData("/api/v1/timeline?group=true&sort=-date", "invalid-request")]
    [InlineData("/api/v1/timeline?group=true&cursor=bm9uc2Vuc2U", "invalid-request")]
    [InlineData("/api/v1/entities/1/timeline?precision=fortnight", "invalid-request")]
    [InlineData("/api/v1/timeline?q=title:walrus", "invalid-query")]
    public async Task What_a_timeline_does_not_know_is_refused(string path, string code) =>
        await (await server.SendAsync(HttpMethod.Get, path)).IsProblemAsync(400, code);
}
