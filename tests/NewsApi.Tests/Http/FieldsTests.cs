using System.Text;
using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Http;

/// <summary><c>fields</c> cuts answers to the members that are asked for, on every list and on single articles.</summary>
public sealed class FieldsTests(FieldsTests.OneArticle server) : IClassFixture<FieldsTests.OneArticle>
{
    public sealed class OneArticle : IAsyncLifetime
    {
        public NewsApiServer Server { get; } = new() { Settings = { ["Database:Seed"] = "false" } };

        public async Task InitializeAsync()
        {
            using var text = new StringContent(Calder.Text("Port closes"), Encoding.UTF8, "text/plain");
            var answer = await Server.Http.PostAsync(new Uri("/api/v1/articles/import", UriKind.Relative), text);
            answer.EnsureSuccessStatusCode();
        }

        public Task DisposeAsync()
        {
            Server.Dispose();
            return Task.CompletedTask;
        }
    }

    private Task<JsonObject> GetAsync(string path) => server.Server.GetAsync("/api/v1" + path);

    private static IEnumerable<string> Names(JsonNode? node) => node!.AsObject().Select(member => member.Key);

    [Fact]
    public async Task An_article_has_only_the_fields_asked_for()
    {
        var article = await GetAsync("/articles/1?fields=id,title,extraction.quotes,quotes.text,quotes.parts.exact");
        Assert.Equal(["id", "title", "extraction", "quotes"], Names(article));
        Assert.Equal(["quotes"], Names(article["extraction"]));
        Assert.NotEmpty(article["quotes"]!.AsArray());
        Assert.All(article["quotes"]!.AsArray(), quote => Assert.Equal(["text", "parts"], Names(quote)));
        Assert.Contains("We lost no ship,", article["quotes"]![0]!["parts"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cut_values_are_those_of_the_whole_answer()
    {
        var whole = await GetAsync("/articles/1");
        foreach (var (name, value) in whole)
        {
            var cut = await GetAsync($"/articles/1?fields={name}");
            Assert.Equal([name], Names(cut));
            Assert.Equal(value?.ToJsonString(), cut[name]?.ToJsonString());
        }
    }

    [Fact]
    public async Task A_list_keeps_what_it_says_of_itself()
    {
        var list = await GetAsync("/articles?fields=slug");
        Assert.Equal(["items", "total", "page", "pageSize", "nextCursor"], Names(list));
        Assert.Equal(["slug"], Names(Assert.Single(list["items"]!.AsArray())));
    }

    [Theory]
    [InlineData("/quotes?fields=speaker.name", "speaker")]
    [InlineData("/entities?fields=name", "name")]
    [InlineData("/timeline?fields=date.edtf", "date")]
    [InlineData("/search?q=harbour&fields=score", "score")]
    [InlineData("/entities/ana-reyes/quotes?fields=text", "text")]
    public async Task Every_list_takes_fields(string path, string field)
    {
        var items = (await GetAsync(path))["items"]!.AsArray();
        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.Equal([field], Names(item)));
    }

    [Theory]
    [InlineData("/quotes/1", "text")]
    [InlineData("/timeline/1", "title")]
    [InlineData("/entities/ana-reyes", "name")]
    public async Task Every_single_resource_takes_fields(string path, string field)
    {
        var whole = await GetAsync(path);
        var cut = await GetAsync($"{path}?fields={field}");
        Assert.Equal([field], Names(cut));
        Assert.Equal((string?)whole[field], (string?)cut[field]);
        var answer = await server.Server.SendAsync(HttpMethod.Get, $"/api/v1{path}?fields=nothing");
        await answer.IsProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task Parts_that_fields_name_are_read_into_a_list()
    {
        var item = (await GetAsync("/articles?fields=body,entities.name"))["items"]![0]!;
        Assert.Equal(Calder.Body, (string?)item["body"]);
        Assert.Contains("Ana Reyes", item["entities"].Strings("name"));
    }

    [Fact]
    public async Task Fields_cut_what_include_brings()
    {
        var item = (await GetAsync("/articles?include=quotes,body&fields=id,quotes.text"))["items"]![0]!;
        Assert.Equal(["id", "quotes"], Names(item));
        Assert.NotEmpty(item["quotes"].Strings("text"));
    }

    [Fact]
    public async Task A_member_asked_for_whole_and_in_part_is_whole()
    {
        foreach (var fields in new[] { "extraction,extraction.quotes", "extraction.quotes,extraction" })
        {
            var article = await GetAsync($"/articles/1?fields={fields}");
            Assert.Equal(["version", "quotes", "entities", "timeline", "warnings"], Names(article["extraction"]));
        }
    }

    [Theory]
    [InlineData("/articles?fields=titel", "'title'")]
    [InlineData("/articles/1?fields=id,source.nam", "'source.name'")]
    [InlineData("/articles/1?fields=title.length", "'title' has no fields")]
    [InlineData("/quotes?fields=speaker.entityid", "'speaker.entityId'")]
    [InlineData("/articles?fields=", "at least one")]
    [InlineData("/articles/1?fields=,", "at least one")]
    [InlineData("/articles/1?fields=.", "no field")]
    [InlineData("/articles/1?fields=id..id", "no field")]
    public async Task An_unknown_field_is_refused_and_the_nearest_named(string path, string told)
    {
        var answer = await server.Server.SendAsync(HttpMethod.Get, "/api/v1" + path);
        var problem = await answer.IsProblemAsync(400, "invalid-request");
        Assert.Contains(told, (string?)problem["errors"]!["fields"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cut_article_is_conditional_like_the_whole_one()
    {
        var first = await server.Server.SendAsync(HttpMethod.Get, "/api/v1/articles/1?fields=id");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/articles/1?fields=id");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(304, (int)(await server.Server.Http.SendAsync(again)).StatusCode);
    }
}
