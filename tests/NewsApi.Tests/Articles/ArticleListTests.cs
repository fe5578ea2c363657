using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

public sealed class ArticleListTests(ArticleListTests.TwelveArticles server)
    : IClassFixture<ArticleListTests.TwelveArticles>
{
    /// <summary>Twelve articles over six days, of two sources and two languages.</summary>
    public sealed class TwelveArticles : IAsyncLifetime
    {
        public NewsApiServer Server { get; } = new() { Settings = { ["Database:Seed"] = "false" } };

        public async Task InitializeAsync()
        {
            for (var i = 0; i < 12; i++)
                await Server.SendAsync(
                    HttpMethod.Post,
                    "/api/v1/articles",
                    new
                    {
                        title = $"Title {i:00}",
                        body = $"Text {i}.",
                        publishedOn = $"2024-01-0{1 + (i / 2)}",
                        source = new { name = i % 2 == 0 ? "Even News" : "Odd, Inc." },
                        language = i < 4 ? "fr" : "en",
                        tags = i % 3 == 0 ? new[] { "third", "all" } : ["all"],
                    }
                );
        }

        public Task DisposeAsync()
        {
            Server.Dispose();
            return Task.CompletedTask;
        }
    }

    private Task<JsonObject> ListAsync(string query) => server.Server.GetAsync("/api/v1/articles" + query);

    private static string[] Titles(JsonObject list) => list["items"].Strings("title");

    [Fact]
    public async Task The_newest_come_first_and_equal_days_by_id()
    {
        var titles = Titles(await ListAsync("?pageSize=4"));
        Assert.Equal(["Title 10", "Title 11", "Title 08", "Title 09"], titles);
    }

    [Theory]
    [InlineData("-publishedOn")]
    [InlineData("publishedOn")]
    [InlineData("title")]
    [InlineData("-title")]
    public async Task Pages_and_cursors_walk_the_same_list(string sort)
    {
        var all = Titles(await ListAsync($"?sort={sort}&pageSize=100"));
        Assert.Equal(12, all.Length);
        var byPage = new List<string>();
        for (var page = 1; page <= 3; page++)
            byPage.AddRange(Titles(await ListAsync($"?sort={sort}&pageSize=5&page={page}")));
        Assert.Equal(all, byPage);
        var byCursor = new List<string>();
        string? cursor = null;
        do
        {
            var list = await ListAsync($"?sort={sort}&pageSize=5" + (cursor is null ? "" : $"&cursor={cursor}"));
            byCursor.AddRange(Titles(list));
            cursor = (string?)list["nextCursor"];
        } while (cursor is not null);
        Assert.Equal(all, byCursor);
    }

    [Theory]
    [InlineData("?source=even%20news", 6)]
    [InlineData("?source=odd-inc", 6)]
    [InlineData("?source=even-news,odd-inc", 12)]
    [InlineData("?source=-odd-inc", 6)]
    [InlineData("?language=fr", 4)]
    [InlineData("?language=-fr", 8)]
    [InlineData("?tag=third", 4)]
    [InlineData("?tag=third&tag=all", 4)]
    [InlineData("?tag=-third", 8)]
    [InlineData("?from=2024-01-02&to=2024-01-03", 4)]
    [InlineData("?source=nobody", 0)]
    public async Task Filters_leave_what_they_name(string query, int total) =>
        Assert.Equal(total, (int)(await ListAsync(query))["total"]!);

    [Fact]
    public async Task Lists_leave_the_body_out_unless_asked()
    {
        Assert.Null((await ListAsync("?pageSize=1"))["items"]![0]!["body"]);
        var item = (await ListAsync("?pageSize=1&include=body,quotes"))["items"]![0]!;
        Assert.Equal("Text 10.", (string?)item["body"]);
        Assert.NotNull(item["quotes"]);
        Assert.Null(item["entities"]);
    }

    [Fact]
    public async Task A_list_links_to_its_other_pages()
    {
        var answer = await server.Server.SendAsync(HttpMethod.Get, "/api/v1/articles?pageSize=5&page=2");
        var links = string.Join(",", answer.Headers.GetValues("Link"));
        Assert.Contains("</api/v1/articles?pageSize=5&page=3>; rel=\"next\"", links, StringComparison.Ordinal);
        Assert.Contains("</api/v1/articles?pageSize=5&page=1>; rel=\"prev\"", links, StringComparison.Ordinal);
        Assert.Contains("</api/v1/articles?pageSize=5&page=3>; rel=\"last\"", links, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?sorce=x", "unknown-parameter", "sorce")]
    [InlineData("?sort=newest", "invalid-request", "sort")]
    [InlineData("?page=0", "invalid-request", "page")]
    [InlineData("?pageSize=101", "invalid-request", "pageSize")]
    [InlineData("?page=1&cursor=abc", "invalid-request", "cursor")]
    [InlineData("?cursor=abc", "invalid-request", "cursor")]
    [InlineData("?from=2024-13-01", "invalid-request", "from")]
    [InlineData("?from=2024-02-01&to=2024-01-01", "invalid-request", "to")]
    [InlineData("?include=everything", "invalid-request", "include")]
    public async Task A_wrong_parameter_is_named(string query, string code, string field)
    {
        var answer = await server.Server.SendAsync(HttpMethod.Get, "/api/v1/articles" + query);
        var problem = await answer.IsProblemAsync(400, code);
        Assert.NotNull(problem["errors"]![field]);
    }

    [Fact]
    public async Task An_unknown_parameter_is_told_the_nearest_one()
    {
        var answer = await server.Server.SendAsync(HttpMethod.Get, "/api/v1/articles?sorce=x");
        Assert.Contains("'source'", (string?)(await answer.JsonAsync())["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Totals_follow_every_write()
    {
        using var own = new NewsApiServer { Settings = { ["Database:Seed"] = "false" } };
        async Task<(int All, int English)> TotalsAsync() =>
            (
                (int)(await own.GetAsync("/api/v1/articles?pageSize=1"))["total"]!,
                (int)(await own.GetAsync("/api/v1/articles?pageSize=1&language=en"))["total"]!
            );
        Task<HttpResponseMessage> StoreAsync(string title, string language) =>
            own.SendAsync(
                HttpMethod.Post,
                "/api/v1/articles",
                new
                {
                    title,
                    body = "Text.",
                    publishedOn = "2024-01-01",
                    language,
                }
            );

        Assert.Equal((0, 0), await TotalsAsync());
        await StoreAsync("One", "en");
        Assert.Equal((1, 1), await TotalsAsync());
        await StoreAsync("Two", "fr");
        await StoreAsync("Three", "en");
        await StoreAsync("Three", "en");
        Assert.Equal((3, 2), await TotalsAsync());
        await own.SendAsync(
            HttpMethod.Patch,
            "/api/v1/articles/1",
            new { language = "de" },
            "application/merge-patch+json"
        );
        Assert.Equal((3, 1), await TotalsAsync());
        await own.SendAsync(HttpMethod.Delete, "/api/v1/articles/2");
        await own.SendAsync(HttpMethod.Delete, "/api/v1/articles/3");
        Assert.Equal((1, 0), await TotalsAsync());
    }

    [Fact]
    public async Task A_list_shows_the_present_state_of_what_it_has_shown_before()
    {
        using var own = new NewsApiServer();
        var before = (await own.GetAsync("/api/v1/articles"))["items"]![0]!;
        await own.SendAsync(
            HttpMethod.Patch,
            "/api/v1/articles/1",
            new { title = "Another title", tags = new[] { "new" } },
            "application/merge-patch+json"
        );
        var after = (await own.GetAsync("/api/v1/articles"))["items"]![0]!;
        Assert.NotEqual((string?)before["title"], (string?)after["title"]);
        Assert.Equal("Another title", (string?)after["title"]);
        Assert.Equal("new", (string?)after["tags"]![0]);
    }
}
