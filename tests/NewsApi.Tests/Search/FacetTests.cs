using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Search;

public sealed class FacetTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private static string Text(JsonNode? facet) =>
        string.Join(' ', facet!.AsArray().Select(value => $"{value!["value"]}:{value["count"]}"));

    [Fact]
    public async Task Facets_count_what_the_query_and_its_filters_leave()
    {
        foreach (
            var (day, source) in new[] { ("2019-03-01", "Alp Post"), ("2019-03-02", "Alp Post"), ("2020-01-01", "Sea") }
        )
        {
            await server.SendAsync(
                HttpMethod.Post,
                "/api/v1/articles",
                new
                {
                    title = $"Tapir {day}",
                    body = "A tapir.",
                    publishedOn = day,
                    source = new { name = source },
                }
            );
        }
        var found = await server.GetAsync("/api/v1/search?q=tapir&facets=source,month,year,tag&pageSize=1");
        Assert.Equal("alp-post:2 sea:1", Text(found["facets"]!["source"]));
        Assert.Equal("Alp Post", (string?)found["facets"]!["source"]![0]!["label"]);
        Assert.Equal("2019-03:2 2020-01:1", Text(found["facets"]!["month"]));
        Assert.Empty(found["facets"]!["tag"]!.AsArray());
        var filtered = await server.GetAsync("/api/v1/search?q=tapir&facets=year&source=sea");
        Assert.Equal("2020:1", Text(filtered["facets"]!["year"]));
        Assert.Null((await server.GetAsync("/api/v1/search?q=tapir"))["facets"]);
    }

    [Fact]
    public async Task Entities_are_counted_by_slug_and_name_and_what_is_counted_can_be_filtered()
    {
        var found = await server.GetAsync("/api/v1/search?facets=entity,speaker,entityType&facetSize=100");
        foreach (var field in new[] { "entity", "speaker" })
        {
            var value = found["facets"]![field]!.AsArray().First(v => (string?)v!["label"] == "Benny Gantz")!;
            Assert.Equal("benny-gantz", (string?)value["value"]);
            var filtered = await server.GetAsync($"/api/v1/search?{field}={value["value"]}");
            Assert.Equal((int)value["count"]!, (int)filtered["total"]!);
        }
        Assert.Contains("person:", Text(found["facets"]!["entityType"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_are_found_by_the_dates_that_they_mention()
    {
        var article = await server.ImportedAsync(
            "date 2018-06-20 Zebu fair.\n\nThe zebu fair opened on 14 May 2017. It closed a week later."
        );
        Assert.NotEmpty(article["timeline"]!.AsArray());
        Assert.Equal(
            1,
            (int)
                (await server.GetAsync("/api/v1/search?q=zebu&mentionedFrom=2017-05-01&mentionedTo=2017-05-14"))[
                    "total"
                ]!
        );
        Assert.Equal(0, (int)(await server.GetAsync("/api/v1/search?q=zebu&mentionedTo=2016-12-31"))["total"]!);
    }

    [Theory]
    [InlineData("The okapi house has been closed since May 1984.", "1986-01-01", "1986-12-31", true)]
    [InlineData("The okapi house has been closed since May 1984.", "1988-01-01", "1988-12-31", false)]
    [InlineData("The okapi house will be closed until May 1988.", "1988-04-01", "1988-04-02", true)]
    [InlineData("The okapi house was open until 1980.", "1970-01-01", "1970-12-31", false)]
    public async Task A_date_that_is_open_reaches_to_the_day_of_its_article(
        string told,
        string from,
        string to,
        bool isFound
    )
    {
        var article = await server.ImportedAsync($"date 1987-10-20 Okapis {Guid.NewGuid():N}.\n\n{told}");
        Assert.Contains("..", (string?)article["timeline"]![0]!["date"]!["edtf"], StringComparison.Ordinal);
        var found = await server.GetAsync(
            $"/api/v1/search?q=okapis&mentionedFrom={from}&mentionedTo={to}&pageSize=100"
        );
        Assert.Equal(isFound, found["items"].Strings("slug").Contains((string)article["slug"]!));
    }

    [Theory]
    [InlineData("facets=colour")]
    [InlineData("facets=source&facetSize=0")]
    [InlineData("facets=source&facetSize=101")]
    [InlineData("mentionedFrom=2020-01-02&mentionedTo=2020-01-01")]
    [InlineData("mentionedFrom=yesterday")]
    public async Task What_cannot_be_counted_is_refused(string query) =>
        await (await server.SendAsync(HttpMethod.Get, $"/api/v1/search?{query}")).IsProblemAsync(
            400,
            "invalid-request"
        );
}
