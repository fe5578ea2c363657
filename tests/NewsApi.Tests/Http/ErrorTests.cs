using System.Net;
using System.Text;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Http;

/// <summary>Every error is a problem of one shape, also where no controller is reached.</summary>
public sealed class ErrorTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    [Theory]
    [InlineData("GET", "/api/v1/nothing", 404, "not-found")]
    [InlineData("GET", "/nowhere", 404, "not-found")]
    [InlineData("GET", "/api/v1/articles/no-such-slug", 404, "article-not-found")]
    [InlineData("GET", "/api/v1/quotes/abc", 404, "not-found")]
    [InlineData("DELETE", "/api/v1/articles", 405, "method-not-allowed")]
    [InlineData("POST", "/health/live", 405, "method-not-allowed")]
    [InlineData("GET", "/api/v1/articles?pgae=2", 400, "unknown-parameter")]
    [InlineData("GET", "/api/v1/articles?page=0", 400, "invalid-request")]
    [InlineData("GET", "/api/v1/articles?pageSize=101", 400, "invalid-request")]
    [InlineData("GET", "/api/v1/articles?page=2&cursor=abc", 400, "invalid-request")]
    [InlineData("GET", "/api/v1/articles?cursor=abc", 400, "invalid-request")]
    [InlineData("GET", "/api/v1/articles?from=2021-02-30", 400, "invalid-request")]
    [InlineData("GET", "/api/v1/articles?from=2021-03-02&to=2021-03-01", 400, "invalid-request")]
    [InlineData("GET", "/api/v1/articles?sort=colour", 400, "invalid-request")]
    [InlineData("GET", "/api/v1/quotes?minConfidence=2", 400, "invalid-request")]
    [InlineData("GET", "/api/v1/search?q=%22open", 400, "invalid-query")]
    public async Task Requests_that_cannot_be_served_are_problems(
        string method,
        string path,
        int status,
        string code
    ) => await (await server.SendAsync(new HttpMethod(method), path)).IsProblemAsync(status, code);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"title":"a","title":"b","body":"x","publishedOn":"2024-01-01"}""")]
    [InlineData("""{"title":"a","body":"x","publishedOn":"2024-01-01","colour":"red"}""")]
    [InlineData("""{"title":{"deep":1},"body":"x","publishedOn":"2024-01-01"}""")]
    [InlineData("""{"title":"a","body":"x","publishedOn":"yesterday"}""")]
    public async Task A_body_that_is_not_the_JSON_expected_is_400(string json)
    {
        var answer = await server.SendAsync(HttpMethod.Post, "/api/v1/articles", json);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.JsonAsync();
        Assert.Contains((string?)problem["code"], new[] { "malformed-json", "invalid-request" });
        await answer.IsProblemAsync(400, (string)problem["code"]!);
    }

    [Theory]
    [InlineData("""{"title":{"deep":1},"body":"x","publishedOn":"2024-01-01"}""", "title", "a string is expected")]
    [InlineData("""{"title":"a","body":"x","publishedOn":"yesterday"}""", "publishedOn", "a date is expected")]
    [InlineData(
        """{"title":"a","body":"x","publishedOn":"2024-01-01","source":"AP"}""",
        "source",
        "an object is expected"
    )]
    [InlineData("""{"title":"a","body":"x","publishedOn":"2024-01-01","tags":"war"}""", "tags", "an array is expected")]
    [InlineData("""{"title":"a","body":"x"}""", "publishedOn", "'publishedOn' must not be empty")]
    public async Task A_problem_says_which_member_and_what_it_should_be(string json, string member, string reason)
    {
        var answer = await server.SendAsync(HttpMethod.Post, "/api/v1/articles", json);
        var problem = await answer.JsonAsync();
        Assert.Contains(reason, (string?)problem["errors"]![member]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_nested_too_deeply_is_400()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"source\":", 500)) + "1" + new string('}', 500);
        await (await server.SendAsync(HttpMethod.Post, "/api/v1/articles", deep)).IsProblemAsync(400, "malformed-json");
    }

    [Theory]
    [InlineData("\u0000")]
    [InlineData("\u0007")]
    [InlineData("\\ud800")]
    public async Task Characters_that_no_text_has_are_refused(string character)
    {
        var json = $$"""{"title":"a","body":"x{{character}}y","publishedOn":"2024-01-01"}""";
        var answer = await server.SendAsync(HttpMethod.Post, "/api/v1/articles", json);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Another_media_type_is_415_and_an_answer_that_cannot_be_given_406()
    {
        var answer = await server.SendAsync(HttpMethod.Post, "/api/v1/articles", "<a/>", "application/xml");
        await answer.IsProblemAsync(415, "unsupported-media-type");
        using var picky = new HttpRequestMessage(HttpMethod.Get, "/api/v1/articles/1");
        picky.Headers.Accept.ParseAdd("image/png");
        await (await server.Http.SendAsync(picky)).IsProblemAsync(406, "not-acceptable");
    }

    [Fact]
    public async Task A_body_without_a_media_type_is_415()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/articles/import")
        {
            Content = new ByteArrayContent("date 2024-01-01 A.\n\nb"u8.ToArray()),
        };
        await (await server.Http.SendAsync(request)).IsProblemAsync(415, "unsupported-media-type");
    }

    [Fact]
    public async Task A_mistyped_parameter_is_named_with_the_nearest_one()
    {
        var answer = await server.SendAsync(HttpMethod.Get, "/api/v1/articles?langauge=en");
        var problem = await answer.IsProblemAsync(400, "unknown-parameter");
        Assert.Contains("'language'", (string)problem["errors"]!["langauge"]![0]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_wrong_member_is_named_at_once()
    {
        var answer = await server.SendAsync(
            HttpMethod.Post,
            "/api/v1/articles",
            new
            {
                title = new string('x', 501),
                body = "",
                url = "javascript:alert(1)",
                tags = Enumerable.Repeat("tag", 101),
                authors = Enumerable.Repeat("author", 51),
            }
        );
        var problem = await answer.IsProblemAsync(400, "invalid-request");
        Assert.Equal(
            ["authors", "body", "publishedOn", "tags", "title", "url"],
            problem["errors"]!.AsObject().Select(e => e.Key).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Health_tells_that_the_process_answers_and_that_the_archive_does()
    {
        Assert.Equal("healthy", (string?)(await server.GetAsync("/health/live"))["status"]);
        var ready = await server.GetAsync("/health/ready");
        Assert.Equal("healthy", (string?)ready["status"]);
        Assert.Equal("healthy", (string?)ready["checks"]!["archive"]!["status"]);
        Assert.Equal(0, (int)ready["checks"]!["index"]!["changesBehind"]!);
        Assert.Equal(0, (int)ready["checks"]!["writer"]!["waiting"]!);
    }

    [Fact]
    public async Task A_text_that_is_not_UTF_8_is_422_and_says_where()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/articles/import")
        {
            Content = new ByteArrayContent([.. Encoding.ASCII.GetBytes("date 2024-01-01 A.\n\nb"), 0xC3, 0x28]),
        };
        request.Content.Headers.ContentType = new("text/plain");
        var problem = await (await server.Http.SendAsync(request)).IsProblemAsync(422, "not-importable");
        Assert.Contains("line 3", problem.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }
}
