using System.Text;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Imports;

public sealed class BulkImportTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    [Fact]
    public async Task Every_line_is_answered_in_order_and_a_bad_one_stops_nothing()
    {
        var results = await server.BulkAsync(
            BulkAnswers.Lines(
                BulkAnswers.Article("Order one"),
                "{ this is no JSON",
                "",
                "null",
                """{"title":"Order two","body":"Text.","publishedOn":"2024-02-30"}""",
                """{"title":"Order two","body":"Text."}""",
                """{"title":"Order two","body":"Text.","publishedOn":"2024-02-03","colour":"red"}""",
                BulkAnswers.Article("Order three")
            )
        );
        Assert.Equal([1, 2, 4, 5, 6, 7, 8], results.Select(r => (int)r["line"]!));
        Assert.Equal(["created", "failed", "failed", "failed", "failed", "failed", "created"], results.Statuses());
        Assert.Equal("malformed-json", results[1].ProblemCode());
        Assert.Equal("not-importable", results[3].ProblemCode());
        Assert.NotNull(results[3]["problem"]!["errors"]!["publishedOn"]);
        Assert.NotNull(results[5]["problem"]!["errors"]!["colour"]);
        Assert.Null(results[1]["id"]);
        Assert.Equal("2024-03-12-order-three", (string?)results[6]["slug"]);
        Assert.False(results[6].ContainsKey("problem"));
    }

    [Fact]
    public async Task What_was_answered_is_read_stored_and_found()
    {
        var result = Assert.Single(await server.BulkAsync(BulkAnswers.Lines(BulkAnswers.Article("Zeppelin lands"))));
        var article = await server.GetAsync($"/api/v1/articles/{result["id"]}?verify=true");
        Assert.Contains("We lost no ship, We were lucky.", article["quotes"].Strings("text"));
        Assert.Empty(article["verification"]!["differing"]!.AsArray());
        Assert.Equal(1, (int)(await server.GetAsync("/api/v1/search?q=zeppelin"))["total"]!);
    }

    [Fact]
    public async Task Sent_again_it_changes_nothing()
    {
        var lines = BulkAnswers.Lines(Enumerable.Range(0, 150).Select(i => BulkAnswers.Article($"Again {i}")));
        var first = await server.BulkAsync(lines);
        Assert.Equal(Enumerable.Repeat("created", 150), first.Statuses());
        foreach (var query in new[] { "", "?onDuplicate=update" })
        {
            var again = await server.BulkAsync(lines, query);
            Assert.Equal(Enumerable.Repeat("skipped", 150), again.Statuses());
            Assert.Equal(first.Select(r => (long)r["id"]!), again.Select(r => (long)r["id"]!));
        }
        var article = await server.GetAsync($"/api/v1/articles/{first[0]["id"]}");
        Assert.Equal(1, (int)article["revision"]!);
    }

    [Fact]
    public async Task Duplicates_are_updated_or_fail_as_asked()
    {
        var url = "https://news.example/duplicate";
        var first = await server.BulkAsync(BulkAnswers.Lines(BulkAnswers.Article("Before", url: url)));
        var changed = BulkAnswers.Lines(BulkAnswers.Article("After", url: url));
        var failed = Assert.Single(await server.BulkAsync(changed, "?onDuplicate=fail"));
        Assert.Equal("duplicate-article", failed.ProblemCode());
        Assert.Equal((long)first[0]["id"]!, (long)failed["problem"]!["existingId"]!);
        var updated = Assert.Single(await server.BulkAsync(changed, "?onDuplicate=update"));
        Assert.Equal("updated", (string?)updated["status"]);
        var article = await server.GetAsync($"/api/v1/articles/{first[0]["id"]}");
        Assert.Equal("After", (string?)article["title"]);
        Assert.Equal(2, (int)article["revision"]!);
    }

    [Fact]
    public async Task The_same_article_twice_in_one_body_is_one()
    {
        var twin = BulkAnswers.Article("Twin");
        Assert.Equal(["created", "skipped"], (await server.BulkAsync(BulkAnswers.Lines(twin, twin))).Statuses());
    }

    [Fact]
    public async Task A_dry_run_stores_nothing()
    {
        var before = await server.GetAsync("/api/v1/articles");
        var known = BulkAnswers.Article("Known");
        await server.BulkAsync(BulkAnswers.Lines(known));
        var results = await server.BulkAsync(
            BulkAnswers.Lines(BulkAnswers.Article("Dry"), known, "nonsense"),
            "?dryRun=true"
        );
        Assert.Equal(["created", "skipped", "failed"], results.Statuses());
        Assert.Null(results[0]["id"]);
        var after = await server.GetAsync("/api/v1/articles");
        Assert.Equal((int)before["total"]! + 1, (int)after["total"]!);
    }

    [Fact]
    public async Task Lines_may_end_as_they_like_and_begin_with_a_byte_order_mark()
    {
        var one = BulkAnswers.Lines(BulkAnswers.Article("Ends with CRLF")).TrimEnd('\n');
        var two = BulkAnswers.Lines(BulkAnswers.Article("Ends with nothing")).TrimEnd('\n');
        var results = await server.BulkAsync($"\uFEFF{one}\r\n\r\n{two}");
        Assert.Equal(["created", "created"], results.Statuses());
        Assert.Equal(3, (int)results[1]["line"]!);
        Assert.Empty(await server.BulkAsync(""));
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_fail_alone()
    {
        var good = Encoding.UTF8.GetBytes(BulkAnswers.Lines(BulkAnswers.Article("After bad bytes")));
        using var body = new ByteArrayContent([.. "{\"title\":\""u8, 0xFF, (byte)'\n', .. good]);
        body.Headers.ContentType = new(BulkAnswers.Ndjson);
        Assert.Equal(["failed", "created"], (await server.BulkAsync(body)).Statuses());
    }

    [Theory]
    [InlineData("?onDuplicate=never", "invalid-request")]
    [InlineData("?dry=true", "unknown-parameter")]
    public async Task A_parameter_that_is_wrong_is_refused(string query, string code)
    {
        using var body = new StringContent("", Encoding.UTF8, BulkAnswers.Ndjson);
        var answer = await server.Http.PostAsync(new Uri(BulkAnswers.Path + query, UriKind.Relative), body);
        await answer.IsProblemAsync(400, code);
    }

    [Theory]
    [InlineData("text/csv", null)]
    [InlineData(BulkAnswers.Ndjson, "br")]
    public async Task What_cannot_be_read_is_a_415(string mediaType, string? encoding)
    {
        using var body = new StringContent("{}", Encoding.UTF8, mediaType);
        if (encoding is not null)
            body.Headers.ContentEncoding.Add(encoding);
        var answer = await server.Http.PostAsync(new Uri(BulkAnswers.Path, UriKind.Relative), body);
        await answer.IsProblemAsync(415, "unsupported-media-type");
    }
}
