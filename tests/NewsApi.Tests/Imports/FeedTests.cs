using System.Text;
using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Imports;

public sealed class FeedTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private const string Rss = """
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>Calder Courier</title><link>https://news.example/</link><language>en-gb</language>
        <description>News</description>
        <item><title>Harbour &amp;amp; town</title><link>https://news.example/rss/1</link>
        <pubDate>Mon, 11 Mar 2024 23:30:00 -0500</pubDate><category>ports</category><dc:creator>Jo Field</dc:creator>
        <description>A summary.</description>
        <content:encoded><![CDATA[<h2>In short</h2><p>The <b>harbour</b> opened&nbsp;again.</p><script>alert(1)</script>
        <div>“We lost no ship,” Ana Reyes said.<br>All is well.</div>]]></content:encoded></item>
        <item><title>No date</title><description>Text.</description></item>
        <item><title>Bad date</title><pubDate>the day before</pubDate><description>Text.</description></item>
        <item><title>Summary alone</title><pubDate>Tue, 12 Mar 2024 08:00:00 GMT</pubDate>
        <author>sam@news.example (Sam Roe)</author><description>Only a summary.</description></item>
        </channel></rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Calder Courier</title><id>urn:x</id><updated>2024-03-12T09:00:00Z</updated>
        <entry><title type="html">Ferry &lt;i&gt;sails&lt;/i&gt;</title><id>urn:x:1</id><updated>2024-03-12T09:00:00Z</updated>
        <published>2024-03-10T09:00:00Z</published><author><name>Jo Field</name></author>
        <link rel="self" href="https://news.example/self"/><link href="https://news.example/atom/1"/>
        <content type="html">&lt;p&gt;The ferry sailed.&lt;/p&gt;</content></entry></feed>
        """;

    private static StringContent Feed(string xml, string format = "rss") =>
        new(xml, Encoding.UTF8, $"application/{format}+xml");

    private Task<JsonObject> GetAsync(JsonObject result) => server.GetAsync($"/api/v1/articles/{result["id"]}");

    [Fact]
    public async Task Entries_of_an_rss_feed_become_articles_and_a_bad_one_stops_nothing()
    {
        var results = await server.BulkAsync(Feed(Rss));
        Assert.Equal(["created", "failed", "failed", "created"], results.Statuses());
        Assert.Equal([1, 2, 3, 4], results.Select(r => (int)r["line"]!));
        var article = await GetAsync(results[0]);
        Assert.Equal("Harbour & town", (string?)article["title"]);
        Assert.Equal(
            "In short\n\nThe harbour opened again.\n\n“We lost no ship,” Ana Reyes said. All is well.",
            (string?)article["body"]
        );
        // The day where it was published, and the instant.
        Assert.Equal("2024-03-11", (string?)article["publishedOn"]);
        Assert.Equal("2024-03-12T04:30:00Z", (string?)article["publishedAt"]);
        Assert.Equal("Calder Courier", (string?)article["source"]!["name"]);
        Assert.Equal("https://news.example/rss/1", (string?)article["url"]);
        Assert.Equal("Jo Field", (string?)article["authors"]![0]);
        Assert.Equal("ports", (string?)article["tags"]![0]);
        Assert.Equal("en-gb", (string?)article["language"]);
        Assert.Equal("Sam Roe", (string?)(await GetAsync(results[3]))["authors"]![0]);
    }

    [Fact]
    public async Task Entries_of_an_atom_feed_become_articles()
    {
        var result = Assert.Single(await server.BulkAsync(Feed(Atom, "atom")));
        var article = await GetAsync(result);
        Assert.Equal("Ferry sails", (string?)article["title"]);
        Assert.Equal("The ferry sailed.", (string?)article["body"]);
        Assert.Equal("2024-03-10", (string?)article["publishedOn"]);
        Assert.Equal("https://news.example/atom/1", (string?)article["url"]);
    }

    [Theory]
    [InlineData("no xml at all")]
    [InlineData("<html><body>A page</body></html>")]
    [InlineData("<rss version=\"2.0\"><channel><title>cut")]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"a\">]><rss version=\"2.0\"><channel><title>&a;</title></channel></rss>")]
    [InlineData("<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/x\"><rss version=\"2.0\"><channel/></rss>")]
    public async Task What_is_no_feed_or_has_a_dtd_is_refused(string xml)
    {
        var answer = await server.Http.PostAsync(new Uri(BulkAnswers.Path, UriKind.Relative), Feed(xml));
        await answer.IsProblemAsync(422, "not-importable");
    }

    [Fact]
    public async Task Html_nested_deeply_is_read()
    {
        var deep = string.Concat(Enumerable.Repeat("&lt;div&gt;", 20_000)) + "Deep text.";
        var xml = Atom.Replace("&lt;p&gt;The ferry sailed.&lt;/p&gt;", deep, StringComparison.Ordinal)
            .Replace("atom/1", "atom/deep", StringComparison.Ordinal);
        var result = Assert.Single(await server.BulkAsync(Feed(xml, "atom")));
        Assert.Equal("Deep text.", (string?)(await GetAsync(result))["body"]);
    }
}
