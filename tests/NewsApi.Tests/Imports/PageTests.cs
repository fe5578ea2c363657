using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Imports;

public sealed class PageTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private const string Text =
        "The Calder Port Authority closed the harbour on Monday, and ships had to wait outside for two days and two nights.";

    private const string JsonLd = """
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
        {"@type":["NewsArticle"],"headline":"Harbour closed","datePublished":"2024-03-12T23:30:00-05:00",
        "author":[{"@type":"Person","name":"Jo Field"},"Sam Roe"],"publisher":{"name":"Calder Courier"},
        "url":"https://news.example/page"}]}</script>
        """;

    private static string Page(string head) =>
        $"""
            <!DOCTYPE html><html lang="en"><head><title>Harbour closed | News</title>{head}
            <meta name="author" content="The Desk"><link rel="stylesheet" href="http://127.0.0.1:9/x.css"></head>
            <body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
            <main><article><h1>Harbour closed</h1><p>{Text}</p><p>{Text} “We lost no ship,” harbour master Ana Reyes said.</p>
            <script>track("x")</script><img src="http://127.0.0.1:9/x.png"><p>{Text}</p></article></main>
            <footer><p>All rights reserved.</p></footer></body></html>
            """;

    private async Task<JsonObject> ExtractAsync(string html)
    {
        var answer = await server.SendAsync(HttpMethod.Post, "/api/v1/extract", html, "text/html");
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.JsonAsync();
    }

    [Fact]
    public async Task A_page_is_imported_with_what_its_json_ld_says()
    {
        var answer = await server.SendAsync(HttpMethod.Post, "/api/v1/articles/import", Page(JsonLd), "text/html");
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var article = await answer.JsonAsync();
        Assert.Equal("Harbour closed", (string?)article["title"]);
        Assert.Equal("2024-03-12", (string?)article["publishedOn"]);
        Assert.Equal("2024-03-13T04:30:00Z", (string?)article["publishedAt"]);
        Assert.Equal(["Jo Field", "Sam Roe"], article["authors"]!.AsArray().Select(a => (string?)a));
        Assert.Equal("Calder Courier", (string?)article["source"]!["name"]);
        Assert.Equal("https://news.example/page", (string?)article["url"]);
        var body = (string)article["body"]!;
        Assert.Contains($"{Text}\n\n{Text} “We lost", body, StringComparison.Ordinal);
        Assert.All(["Sport", "track", "rights"], word => Assert.DoesNotContain(word, body, StringComparison.Ordinal));
        Assert.Contains("We lost no ship,", article["quotes"].Strings("text"));
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2024-03-12T10:00:00Z'>")]
    [InlineData("<script type='application/ld+json'>{ broken</script><meta name='date' content='2024-03-12'>")]
    public async Task Without_json_ld_the_meta_elements_tell(string head)
    {
        var read = await ExtractAsync(Page(head));
        Assert.Equal("2024-03-12", (string?)read["publishedOn"]);
        Assert.NotEmpty(read["quotes"]!.AsArray());
    }

    [Theory]
    [InlineData("<div>", 50_000)]
    // Each paragraph opens all formatting that was never closed again.
    [InlineData("<b class=x><i><u><font size=1><p>x", 10_000)]
    [InlineData("<div></x>", 50_000)]
    public async Task A_page_that_nests_too_deeply_is_refused(string piece, int times)
    {
        var html = Page(JsonLd)
            .Replace("<main>", string.Concat(Enumerable.Repeat(piece, times)), StringComparison.Ordinal);
        var answer = await server.SendAsync(HttpMethod.Post, "/api/v1/extract", html, "text/html");
        await answer.IsProblemAsync(422, "not-importable");
    }

    [Fact]
    public async Task What_the_parser_takes_for_the_end_is_not_the_end()
    {
        var html = Page(JsonLd)
            .Replace(
                "</article>",
                "<p>A last \uffff paragraph stands here, and more of it.</p></article>",
                StringComparison.Ordinal
            );
        var answer = await server.SendAsync(HttpMethod.Post, "/api/v1/extract", html, "text/html");
        Assert.Contains(
            "A last \ufffd paragraph stands here, and more of it.",
            (string)(await answer.JsonAsync())["body"]!,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>No article.</body></html>")]
    [InlineData("<html><head><title>T</title><meta name='date' content='2024-03-12'></head><body></body></html>")]
    public async Task A_page_that_shows_no_article_is_refused(string html)
    {
        var answer = await server.SendAsync(HttpMethod.Post, "/api/v1/extract", html, "text/html");
        await answer.IsProblemAsync(422, "not-importable");
    }
}
