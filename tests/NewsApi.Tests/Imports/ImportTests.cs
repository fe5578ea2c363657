using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Imports;

public sealed class ImportTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    [Fact]
    public async Task A_text_is_stored_with_date_and_title_of_its_first_line()
    {
        var article = await server.ImportedAsync(
            "\uFEFF\r\n date 2024-03-12 Storm ends.\r\n\r\nFirst.\r\n\r\nSecond.\r\n"
        );
        Assert.Equal("Storm ends", (string?)article["title"]);
        Assert.Equal("2024-03-12", (string?)article["publishedOn"]);
        Assert.Equal("First.\n\nSecond.", (string?)article["body"]);
    }

    [Fact]
    public async Task Mail_style_headers_fill_the_article()
    {
        var article = await server.ImportedAsync(
            "Title: Headers work\nDate: 2024-03-12T10:00:00+02:00\nAuthor: Jo Field, Sam Roe\nSource: Calder Courier\n"
                + "Language: en-GB\nUrl: https://news.example/h\nTags: ports; weather\n\nText."
        );
        Assert.Equal("2024-03-12T08:00:00Z", (string?)article["publishedAt"]);
        Assert.Equal(["Jo Field", "Sam Roe"], article["authors"]!.AsArray().Select(a => (string?)a));
        Assert.Equal("Calder Courier", (string?)article["source"]!["name"]);
        Assert.Equal(2, article["tags"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("\n\n  \n", 1)]
    [InlineData("date \n\nText.", 1)]
    [InlineData("date", 1)]
    [InlineData("date 2024-02-30 Title.\n\nText.", 1)]
    [InlineData("date yesterday Title.\n\nText.", 1)]
    [InlineData("date 2024-02-03\n\nText.", 1)]
    [InlineData("date 2024-02-03 .\n\nText.", 1)]
    [InlineData("date 2024-02-03 Title.\nText without a blank line.", 2)]
    [InlineData("date 2024-02-03 Title.\n\n  \n", 4)]
    [InlineData("Title: T\n\nText.", 1)]
    [InlineData("Date: 2024-01-01\n\nText.", 1)]
    [InlineData("\nTitle: T\nDate: 2024-01-32\n\nText.", 3)]
    [InlineData("Title: T\nDate: 2024-01-01\nColour: red\n\nText.", 3)]
    [InlineData("Just a text.\n\nMore.", 1)]
    public async Task A_text_that_cannot_be_read_names_the_line(string text, int line)
    {
        var problem = await (await server.ImportTextAsync(text)).IsProblemAsync(422, "not-importable");
        Assert.Equal(line, (int)problem["line"]!);
        Assert.False(string.IsNullOrEmpty((string?)problem["reason"]));
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_name_the_line()
    {
        using var content = new ByteArrayContent([.. "date 2024-01-01 T.\n\nBad "u8, 0xFF, 0xFE]);
        content.Headers.ContentType = new("text/plain");
        var answer = await server.Http.PostAsync(new Uri("/api/v1/articles/import", UriKind.Relative), content);
        Assert.Equal(3, (int)(await answer.IsProblemAsync(422, "not-importable"))["line"]!);
    }

    [Theory]
    [InlineData("publishedOn", """{"title":"t","body":"b","publishedOn":"2021-02-30"}""")]
    [InlineData("publishedOn", """{"title":"t","body":"b"}""")]
    [InlineData("title", """{"body":"b","publishedOn":"2021-02-03"}""")]
    [InlineData("body", """{"title":"t","body":"","publishedOn":"2021-02-03"}""")]
    [InlineData("titel", """{"titel":"t"}""")]
    public async Task Json_that_is_no_article_names_the_field(string field, string json)
    {
        var answer = await server.SendAsync(HttpMethod.Post, "/api/v1/articles/import", json);
        var problem = await answer.IsProblemAsync(422, "not-importable");
        Assert.NotNull(problem["errors"]![field]);
    }

    [Fact]
    public async Task Json_is_imported_with_all_its_members()
    {
        var answer = await server.SendAsync(
            HttpMethod.Post,
            "/api/v1/articles/import",
            new
            {
                title = "Json",
                body = "Text.",
                publishedOn = "2024-01-01",
                language = "de",
                url = "https://news.example/j",
            }
        );
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var article = await answer.JsonAsync();
        Assert.Equal("de", (string?)article["language"]);
        Assert.NotEmpty(article["extraction"]!["warnings"]!.AsArray());
    }

    [Fact]
    public async Task The_same_text_again_answers_200_with_the_article_that_is_there()
    {
        var first = await server.ImportedAsync("date 2024-06-01 Again.\n\nAgain and again.");
        var second = await server.ImportTextAsync("date 2024-06-01 Again.\n\nAgain and again.");
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal((long)first["id"]!, (long)(await second.JsonAsync())["id"]!);
        await (
            await server.ImportTextAsync("date 2024-06-01 Again.\n\nAgain and again.", "?onDuplicate=fail")
        ).IsProblemAsync(409, "duplicate-article");
    }

    [Fact]
    public async Task Another_media_type_is_a_415_and_a_huge_body_a_413()
    {
        await (await server.SendAsync(HttpMethod.Post, "/api/v1/articles/import", "x", "image/png")).IsProblemAsync(
            415,
            "unsupported-media-type"
        );
    }

    [Fact]
    public async Task Extract_stores_nothing()
    {
        var before = (int)(await server.GetAsync("/api/v1/articles"))["total"]!;
        var answer = await server.SendAsync(
            HttpMethod.Post,
            "/api/v1/extract",
            "date 2024-07-01 Only read.\n\nText.",
            "text/plain"
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Only read", (string?)(await answer.JsonAsync())["title"]);
        Assert.Equal(before, (int)(await server.GetAsync("/api/v1/articles"))["total"]!);
    }

    [Fact]
    public async Task Many_writers_at_once_all_get_their_article()
    {
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 100)
                .Select(i => server.ImportTextAsync($"date 2023-01-01 Parallel {i}.\n\nText {i} by Ann Lee."))
        );
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Equal(100, (int)(await server.GetAsync("/api/v1/search?q=parallel"))["total"]!);
    }

    [Fact]
    public async Task One_article_posted_by_many_at_once_is_stored_once()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => server.ImportTextAsync("date 2023-01-02 Single.\n\nOnly once."))
        );
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(1, (int)(await server.GetAsync("/api/v1/search?q=title:single"))["total"]!);
    }
}
