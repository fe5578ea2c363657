using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.EntityPages;

/// <summary>The seed article, whose facts people marked, and two articles of our own about one woman.</summary>
public sealed class EntityPageTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private async Task<JsonArray> ItemsAsync(string path) =>
        (await server.GetAsync($"/api/v1/entities/{path}"))["items"]!.AsArray();

    [Fact]
    public async Task An_entity_tells_when_it_was_first_and_last_seen()
    {
        await server.ImportedAsync("date 2024-01-05 Seen first.\n\nAstrid Bergqvist sang in Oslo.");
        await server.ImportedAsync("date 2024-02-07 Seen last.\n\nAstrid Bergqvist sang in Bergen.");
        var entity = await server.GetAsync("/api/v1/entities/astrid-bergqvist");
        Assert.Equal("2024-01-05", (string?)entity["firstSeen"]);
        Assert.Equal("2024-02-07", (string?)entity["lastSeen"]);
        var articles = await ItemsAsync("astrid-bergqvist/articles");
        Assert.Equal(["Seen last", "Seen first"], articles.Strings("title"));
        Assert.Equal(["Seen first"], (await ItemsAsync("astrid-bergqvist/articles?to=2024-01-31")).Strings("title"));
    }

    [Fact]
    public async Task Quotes_by_and_about_an_entity_are_told_apart()
    {
        const string Entity = "bruce-maddy-weitzman";
        var by = await ItemsAsync($"{Entity}/quotes?role=speaker");
        Assert.Equal(3, by.Count);
        Assert.All(by, quote => Assert.Equal("Bruce Maddy-Weitzman", (string?)quote!["speaker"]!["name"]));
        var about = await ItemsAsync("morocco/quotes?role=subject");
        Assert.NotEmpty(about);
        var both = await ItemsAsync("morocco/quotes?pageSize=100");
        var asSpeaker = await ItemsAsync("morocco/quotes?role=speaker");
        Assert.True(both.Count <= about.Count + asSpeaker.Count && both.Count >= about.Count);
    }

    [Fact]
    public async Task Mentions_come_with_the_words_around_them()
    {
        var mentions = Assert.Single(await ItemsAsync("brahim-ghali/mentions"))!;
        var article = await server.GetAsync($"/api/v1/articles/{mentions["articleId"]}");
        var body = (string)article["body"]!;
        Assert.NotEmpty(mentions["mentions"]!.AsArray());
        foreach (var mention in mentions["mentions"]!.AsArray())
        {
            var (before, exact, after) = (
                (string)mention!["before"]!,
                (string)mention["exact"]!,
                (string)mention["after"]!
            );
            var start = (int)mention["start"]! - before.Length;
            Assert.Equal(before + exact + after, body.Substring(start, before.Length + exact.Length + after.Length));
        }
    }

    [Fact]
    public async Task The_timeline_holds_the_events_that_the_entity_takes_part_in_by_date()
    {
        var events = await ItemsAsync("morocco/timeline");
        var id = (long)(await server.GetAsync("/api/v1/entities/morocco"))["id"]!;
        Assert.NotEmpty(events);
        Assert.All(events, e => Assert.Contains(e!["entityIds"]!.AsArray(), entity => (long)entity! == id));
        var starts = events.Select(e => (string?)e!["date"]!["start"]).OfType<string>().ToList();
        Assert.Equal(starts.Order(StringComparer.Ordinal), starts);
    }

    [Fact]
    public async Task Who_appears_with_it_in_articles_about_both_comes_first()
    {
        await server.ImportedAsync(
            "date 2024-03-01 Duo.\n\nSigrid Haugen and Tormod Vik sang. Sigrid Haugen and Tormod Vik will sing again, said Sigrid Haugen."
        );
        await server.ImportedAsync(
            "date 2024-03-02 Crowd.\n\nSigrid Haugen sang.\n\nMany came. Among them was Ottilie Brandt."
        );
        var related = await server.Http.GetAsync(new Uri("/api/v1/entities/sigrid-haugen/related", UriKind.Relative));
        var names = JsonNode.Parse(await related.Content.ReadAsStringAsync()).Strings("name");
        Assert.Equal("Tormod Vik", names[0]);
        Assert.Contains("Ottilie Brandt", names);
        Assert.DoesNotContain("Sigrid Haugen", names);
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("quotes")]
    [InlineData("timeline")]
    [InlineData("mentions")]
    [InlineData("related")]
    public async Task Pages_of_an_unknown_entity_are_404(string page) =>
        await (await server.SendAsync(HttpMethod.Get, $"/api/v1/entities/nobody/{page}")).IsProblemAsync(
            404,
            "entity-not-found"
        );

    [Theory]
    [InlineData("related?limit=0")]
    [InlineData("related?limit=101")]
    [InlineData("quotes?role=listener")]
    [InlineData("timeline?from=2024-02-01&to=2024-01-01")]
    public async Task Parameters_out_of_range_are_400(string page) =>
        await (await server.SendAsync(HttpMethod.Get, $"/api/v1/entities/morocco/{page}")).IsProblemAsync(
            400,
            "invalid-request"
        );
}
