using System.Net;
using NewsApi.Extraction;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

public sealed class ArticleLifeTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private const string Articles = "/api/v1/articles";

    private static object Draft(string title, string body = "Some text about ferries.", string? url = null) =>
        new
        {
            title,
            body,
            publishedOn = "2024-03-12",
            source = new { name = "Calder Courier" },
            url,
            authors = new[] { "Jo Field" },
            tags = new[] { "Ports" },
        };

    [Theory]
    [InlineData('x', 1960, HttpStatusCode.Created)]
    [InlineData('港', 640, HttpStatusCode.Created)]
    [InlineData('港', 1900, HttpStatusCode.BadRequest)]
    public async Task An_url_is_as_long_as_an_index_of_any_database_can_hold(
        char letter,
        int times,
        HttpStatusCode status
    )
    {
        var random = new Random(times);
        // Nothing that could be packed.
        var name = string.Concat(
            Enumerable.Range(0, times).Select(_ => (char)(letter + random.Next(letter < 'z' ? 3 : 5000)))
        );
        var answer = await server.SendAsync(
            HttpMethod.Post,
            "/api/v1/articles",
            new
            {
                title = $"Long {letter} {times}",
                body = $"An address of {times}.",
                publishedOn = "2024-01-01",
                url = "https://news.example/" + name,
            }
        );
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_created_article_answers_201_with_location_and_etag_and_can_be_read_by_id_and_slug()
    {
        var created = await server.SendAsync(HttpMethod.Post, Articles, Draft("Ferry runs again"));
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var article = await created.JsonAsync();
        Assert.Equal($"{Articles}/{article["id"]}", created.Headers.Location?.ToString());
        Assert.Equal($"\"article-{article["id"]}.1.{ArticleExtractor.Version}\"", created.Headers.ETag?.Tag);
        Assert.Equal("2024-03-12-ferry-runs-again", (string?)article["slug"]);
        Assert.Equal((long)article["id"]!, (long)(await server.GetAsync($"{Articles}/{article["slug"]}"))["id"]!);
        Assert.Equal("Jo Field", (string?)article["authors"]![0]);
    }

    [Fact]
    public async Task The_same_text_again_is_the_same_article()
    {
        var first = await (
            await server.SendAsync(HttpMethod.Post, Articles, Draft("Twice told", "A tale."))
        ).JsonAsync();
        var again = await server.SendAsync(HttpMethod.Post, Articles, Draft("Twice  told", "A\ntale."));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal((long)first["id"]!, (long)(await again.JsonAsync())["id"]!);
        var refused = await server.SendAsync(
            HttpMethod.Post,
            Articles + "?onDuplicate=fail",
            Draft("Twice told", "A tale.")
        );
        var problem = await refused.IsProblemAsync(409, "duplicate-article");
        Assert.Equal((long)first["id"]!, (long)problem["existingId"]!);
    }

    [Fact]
    public async Task The_same_url_with_onDuplicate_update_is_a_new_revision()
    {
        var url = "https://news.example/update-me";
        var first = await (
            await server.SendAsync(HttpMethod.Post, Articles, Draft("Old", "Old text.", url))
        ).JsonAsync();
        var answer = await server.SendAsync(
            HttpMethod.Post,
            Articles + "?onDuplicate=update",
            Draft("New", "New text.", url)
        );
        var second = await answer.JsonAsync();
        Assert.Equal((long)first["id"]!, (long)second["id"]!);
        Assert.Equal(2, (int)second["revision"]!);
        Assert.Equal("New text.", (string?)second["body"]);
        Assert.Equal((string?)first["slug"], (string?)second["slug"]);
    }

    [Fact]
    public async Task Articles_of_one_day_and_title_get_numbered_slugs()
    {
        await server.SendAsync(HttpMethod.Post, Articles, Draft("Same title", "One."));
        var second = await (await server.SendAsync(HttpMethod.Post, Articles, Draft("Same title", "Two."))).JsonAsync();
        Assert.Equal("2024-03-12-same-title-2", (string?)second["slug"]);
    }

    [Fact]
    public async Task A_merge_patch_changes_what_it_gives_and_clears_what_it_nulls()
    {
        var article = await (
            await server.SendAsync(HttpMethod.Post, Articles, Draft("Patch me", "Patch text."))
        ).JsonAsync();
        var patched = await server.SendAsync(
            HttpMethod.Patch,
            $"{Articles}/{article["id"]}",
            """{"title":"Patched","source":null,"tags":["a","b"]}""",
            "application/merge-patch+json"
        );
        Assert.Equal(HttpStatusCode.OK, patched.StatusCode);
        var after = await patched.JsonAsync();
        Assert.Equal("Patched", (string?)after["title"]);
        Assert.Null(after["source"]);
        Assert.Equal(["a", "b"], after["tags"]!.AsArray().Select(t => (string?)t));
        Assert.Equal("Patch text.", (string?)after["body"]);
        Assert.Equal("Jo Field", (string?)after["authors"]![0]);
        Assert.Equal(2, (int)after["revision"]!);
    }

    [Fact]
    public async Task A_patch_that_clears_the_title_is_refused()
    {
        var answer = await server.SendAsync(
            HttpMethod.Patch,
            $"{Articles}/1",
            """{"title":null}""",
            "application/merge-patch+json"
        );
        var problem = await answer.IsProblemAsync(400, "invalid-request");
        Assert.NotNull(problem["errors"]!["title"]);
    }

    [Fact]
    public async Task Put_replaces_the_whole_article_but_keeps_id_and_slug()
    {
        var article = await (
            await server.SendAsync(HttpMethod.Post, Articles, Draft("Put me", "Put text."))
        ).JsonAsync();
        var put = await server.SendAsync(
            HttpMethod.Put,
            $"{Articles}/{article["slug"]}",
            new
            {
                title = "Another",
                body = "Another text.",
                publishedOn = "2024-04-01",
            }
        );
        var after = await put.JsonAsync();
        Assert.Equal((string?)article["slug"], (string?)after["slug"]);
        Assert.Empty(after["authors"]!.AsArray());
        Assert.Equal("2024-04-01", (string?)after["publishedOn"]);
    }

    [Fact]
    public async Task A_stale_If_Match_changes_nothing()
    {
        var created = await server.SendAsync(HttpMethod.Post, Articles, Draft("Race", "Race text."));
        var path = created.Headers.Location!.ToString();
        var tag = created.Headers.ETag!.Tag;
        using var first = new HttpRequestMessage(HttpMethod.Delete, path);
        first.Headers.Add("If-Match", "\"article-0.0\"");
        await (await server.Http.SendAsync(first)).IsProblemAsync(412, "stale-revision");
        using var second = new HttpRequestMessage(HttpMethod.Delete, path);
        second.Headers.Add("If-Match", tag);
        Assert.Equal(HttpStatusCode.NoContent, (await server.Http.SendAsync(second)).StatusCode);
        await (await server.SendAsync(HttpMethod.Get, path)).IsProblemAsync(404, "article-not-found");
    }

    [Fact]
    public async Task Who_has_the_current_state_gets_304()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Articles}/1");
        var tag = (await server.SendAsync(HttpMethod.Get, $"{Articles}/1")).Headers.ETag!.Tag;
        request.Headers.Add("If-None-Match", tag);
        var answer = await server.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("title", """{"body":"b","publishedOn":"2024-01-01"}""")]
    [InlineData("title", """{"title":" ","body":"b","publishedOn":"2024-01-01"}""")]
    [InlineData("body", """{"title":"t","body":"","publishedOn":"2024-01-01"}""")]
    [InlineData("publishedOn", """{"title":"t","body":"b"}""")]
    [InlineData("url", """{"title":"t","body":"b","publishedOn":"2024-01-01","url":"ftp://x"}""")]
    [InlineData("source.name", """{"title":"t","body":"b","publishedOn":"2024-01-01","source":{}}""")]
    [InlineData("tags[1]", """{"title":"t","body":"b","publishedOn":"2024-01-01","tags":["a",""]}""")]
    [InlineData("language", """{"title":"t","body":"b","publishedOn":"2024-01-01","language":"english please"}""")]
    [InlineData("body", "{\"title\":\"t\",\"body\":\"a\\u0000b\",\"publishedOn\":\"2024-01-01\"}")]
    public async Task An_invalid_article_is_refused_by_field(string field, string json)
    {
        var answer = await server.SendAsync(HttpMethod.Post, Articles, json);
        var problem = await answer.IsProblemAsync(400, "invalid-request");
        Assert.NotNull(problem["errors"]![field]);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"title":"t","titel":"t"}""")]
    [InlineData("""{"title":"t","title":"t"}""")]
    [InlineData("""{"title":5}""")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    [InlineData("\"a\\ud800b\"")]
    public async Task A_body_that_is_not_the_expected_json_is_a_400(string json) =>
        await (await server.SendAsync(HttpMethod.Post, Articles, json)).IsProblemAsync(400, "malformed-json");

    [Fact]
    public async Task A_title_one_character_too_long_is_refused()
    {
        var longest = await server.SendAsync(HttpMethod.Post, Articles, Draft(new string('x', 500), "Long title."));
        Assert.Equal(HttpStatusCode.Created, longest.StatusCode);
        var tooLong = await server.SendAsync(HttpMethod.Post, Articles, Draft(new string('x', 501), "Long title."));
        await tooLong.IsProblemAsync(400, "invalid-request");
    }
}
