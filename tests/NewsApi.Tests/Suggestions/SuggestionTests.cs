using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Suggestions;

public sealed class SuggestionTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private async Task<JsonArray> SuggestAsync(string text, string more = "") =>
        (await server.GetAsync($"/api/v1/suggest?q={Uri.EscapeDataString(text)}{more}"))["items"]!.AsArray();

    [Fact]
    public async Task An_entity_is_completed_and_its_value_filters()
    {
        var entity = (await SuggestAsync("ben")).Single(item => (string?)item!["label"] == "Benny Gantz")!;
        Assert.Equal(("entity", "person"), ((string)entity["kind"]!, (string)entity["entityType"]!));
        var found = await server.GetAsync($"/api/v1/search?{entity["kind"]}={entity["value"]}");
        Assert.Equal((int)entity["articles"]!, (int)found["total"]!);
    }

    [Fact]
    public async Task Sources_and_tags_are_completed_until_their_article_is_gone()
    {
        var answer = await server.SendAsync(
            HttpMethod.Post,
            "/api/v1/articles",
            new
            {
                title = "Yak",
                body = "A yak.",
                publishedOn = "2020-02-02",
                source = new { name = "The Yakutsk Post" },
                tags = new[] { "Yaks" },
            }
        );
        Assert.Equal(["yaks source", "yaks tag"], Kinds(await SuggestAsync("yak")));
        Assert.Single(await SuggestAsync("yak", "&limit=1"));
        await server.SendAsync(HttpMethod.Delete, $"/api/v1/articles/{(await answer.JsonAsync())["id"]}");
        Assert.Empty(await SuggestAsync("yak"));

        static IEnumerable<string> Kinds(JsonArray items) =>
            items.Select(item => $"yaks {item!["kind"]}").Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\u001f")]
    [InlineData("*(~")]
    [InlineData("😀")]
    public async Task Anything_can_be_typed(string text) => Assert.Empty(await SuggestAsync(text));

    [Theory]
    [InlineData("")]
    [InlineData("?q=%20")]
    [InlineData("?q=a&limit=0")]
    [InlineData("?q=a&limit=21")]
    public async Task What_cannot_be_completed_is_refused(string query) =>
        await (await server.SendAsync(HttpMethod.Get, "/api/v1/suggest" + query)).IsProblemAsync(
            400,
            "invalid-request"
        );
}
