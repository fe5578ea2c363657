using System.Net;
using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Search;

public sealed class SearchTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private async Task<JsonObject> SearchAsync(string query) =>
        await server.GetAsync("/api/v1/search?q=" + Uri.EscapeDataString(query));

    [Fact]
    public async Task An_article_is_found_as_soon_as_its_post_is_answered_and_gone_with_its_delete()
    {
        for (var i = 0; i < 10; i++)
        {
            var article = await server.ImportedAsync(
                $"date 2024-05-0{1 + (i % 9)} Walrus {i}.\n\nThe quokka{i} sleeps."
            );
            Assert.Equal(1, (int)(await SearchAsync($"quokka{i}"))["total"]!);
            await server.SendAsync(HttpMethod.Delete, $"/api/v1/articles/{article["id"]}");
            Assert.Equal(0, (int)(await SearchAsync($"quokka{i}"))["total"]!);
        }
    }

    [Fact]
    public async Task A_changed_body_is_found_by_its_new_words_only()
    {
        var article = await server.ImportedAsync("date 2024-05-01 Change.\n\nThe aardvark sleeps.");
        await server.SendAsync(
            HttpMethod.Patch,
            $"/api/v1/articles/{article["id"]}",
            new { body = "The pangolin sleeps." }
        );
        Assert.Equal(0, (int)(await SearchAsync("aardvark"))["total"]!);
        Assert.Equal(1, (int)(await SearchAsync("pangolin"))["total"]!);
    }

    [Fact]
    public async Task A_hit_shows_the_article_as_it_stands_now()
    {
        var article = await server.ImportedAsync("date 2024-05-01 First title.\n\nThe axolotl sleeps.");
        Assert.Equal("First title", (string?)(await SearchAsync("axolotl"))["items"]![0]!["title"]);
        await server.SendAsync(
            HttpMethod.Patch,
            $"/api/v1/articles/{article["id"]}",
            new
            {
                title = "Second title",
                body = "An axolotl woke up.",
                tags = new[] { "Water" },
            }
        );
        var hit = (await SearchAsync("axolotl"))["items"]![0]!;
        Assert.Equal("Second title", (string?)hit["title"]);
        Assert.Equal("Water", (string?)hit["tags"]![0]);
        Assert.Equal(2, (int)hit["revision"]!);
        Assert.Equal("An <em>axolotl</em> woke up.", (string?)hit["highlights"]![0]!["fragment"]);
        Assert.Null(hit["body"]);
    }

    [Fact]
    public async Task A_hit_shows_where_the_words_stand()
    {
        var hit = (await SearchAsync("\"western sahara\""))["items"]![0]!;
        var body = (string)(await server.GetAsync("/api/v1/articles/1"))["body"]!;
        var highlight = hit["highlights"]!.AsArray().First(h => (string?)h!["field"] == "body")!;
        var fragment = body[(int)highlight["start"]!..(int)highlight["end"]!];
        var marked = WebUtility.HtmlDecode(((string)highlight["fragment"]!).Replace("<em>", "").Replace("</em>", ""));
        Assert.Equal(fragment, marked);
        Assert.Contains("<em>Western</em> <em>Sahara</em>", (string)highlight["fragment"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_a_text_is_escaped_in_fragments()
    {
        await server.ImportedAsync("date 2024-05-01 Markup.\n\nA <script>okapi</script> & more.");
        var hit = (await SearchAsync("okapi"))["items"]![0]!;
        Assert.Contains(
            "&lt;script&gt;<em>okapi</em>&lt;/script&gt; &amp; more",
            (string)hit["highlights"]![0]!["fragment"]!,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Filters_of_articles_filter_searches()
    {
        await server.SendAsync(
            HttpMethod.Post,
            "/api/v1/articles",
            new
            {
                title = "Ibex",
                body = "An ibex.",
                publishedOn = "2020-02-02",
                source = new { name = "Alp Post" },
                tags = new[] { "goats" },
            }
        );
        Assert.Equal(
            1,
            (int)
                (
                    await server.GetAsync(
                        "/api/v1/search?q=ibex&source=Alp%20Post&tag=goats&from=2020-02-02&to=2020-02-02"
                    )
                )["total"]!
        );
        Assert.Equal(0, (int)(await server.GetAsync("/api/v1/search?q=ibex&source=-alp-post"))["total"]!);
        Assert.Equal(1, (int)(await server.GetAsync("/api/v1/search?entity=benny-gantz&speaker=1"))["total"]!);
    }

    [Theory]
    [InlineData("(morocco")]
    [InlineData("\"open")]
    [InlineData("AND")]
    [InlineData("*rocco")]
    [InlineData("colour:red")]
    public async Task A_query_that_cannot_be_understood_says_where(string query)
    {
        var answer = await server.SendAsync(HttpMethod.Get, "/api/v1/search?q=" + Uri.EscapeDataString(query));
        var problem = await answer.IsProblemAsync(400, "invalid-query");
        Assert.NotNull(problem["position"]);
    }

    [Fact]
    public async Task Archive_and_index_agree_after_the_index_is_lost()
    {
        var folder = Directory.CreateTempSubdirectory("newsapi-test-").FullName;
        using (var first = NewsApiServer.Over(folder))
            await first.ImportedAsync("date 2024-05-01 Lost.\n\nThe numbat sleeps.");
        Directory.Delete(Path.Combine(folder, "index"), recursive: true);
        using (var second = NewsApiServer.Over(folder))
            Assert.Equal(1, (int)(await second.GetAsync("/api/v1/search?q=numbat"))["total"]!);
        Directory.Delete(folder, recursive: true);
    }
}
