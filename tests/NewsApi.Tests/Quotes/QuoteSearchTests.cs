using System.Net;
using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Quotes;

/// <summary>Full text over quotations, each test with words of its own.</summary>
public sealed class QuoteSearchTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private async Task<List<JsonNode>> FindAsync(string query) =>
        [.. (await server.GetAsync($"/api/v1/quotes?{query}"))["items"]!.AsArray().OfType<JsonNode>()];

    private static string Text(string date, string title, string words, string speaker = "Ana Reyes") =>
        $"date {date} {title}.\n\nThe council met at noon. “{words},” {speaker} said on Monday. Nobody answered.";

    [Theory]
    [InlineData("walruses", 2)]
    [InlineData("walrus -harbour", 1)]
    [InlineData("\"walrus in the harbour\"", 1)]
    [InlineData("\"walrus harbour\"", 0)]
    [InlineData("\"walrus harbour\"~2", 1)]
    [InlineData("walr*", 2)]
    [InlineData("(beach OR harbour) walrus", 2)]
    [InlineData("council walrus", 0)]
    public async Task Words_are_searched_in_quotes_as_in_articles(string q, int expected)
    {
        await server.ImportTextAsync(Text("2024-03-01", "One", "There is a walrus in the harbour"));
        await server.ImportTextAsync(Text("2024-03-02", "Two", "Walruses lie on the beach"));
        var found = await server.GetAsync($"/api/v1/quotes?q={Uri.EscapeDataString(q)}");
        Assert.Equal(expected, (int)found["total"]!);
        Assert.Equal(expected, found["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Highlights_mark_the_words_and_point_into_the_body()
    {
        var article = await server.ImportedAsync(Text("2024-03-03", "Marked", "Fish & octopuses <are> safe"));
        var quote = Assert.Single(await FindAsync("q=octopus"));
        var highlight = Assert.Single(quote["highlights"]!.AsArray())!;
        Assert.Equal("body", (string?)highlight["field"]);
        Assert.Contains(
            "Fish &amp; <em>octopuses</em> &lt;are&gt;",
            (string?)highlight["fragment"],
            StringComparison.Ordinal
        );
        var body = (string)article["body"]!;
        Assert.StartsWith(
            "Fish & octopuses <are> safe",
            body[(int)highlight["start"]!..(int)highlight["end"]!],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Context_is_the_sentences_around_on_demand_in_lists_and_always_alone()
    {
        await server.ImportedAsync(Text("2024-03-04", "Context", "A porcupine came in"));
        var plain = Assert.Single(await FindAsync("q=porcupine"));
        Assert.Null(plain["context"]);
        var listed = Assert.Single(await FindAsync("q=porcupine&include=context"))["context"]!;
        Assert.Equal("The council met at noon. “", (string?)listed["before"]);
        Assert.EndsWith(
            " Ana Reyes said on Monday. Nobody answered.",
            (string?)listed["after"],
            StringComparison.Ordinal
        );
        var alone = await server.GetAsync($"/api/v1/quotes/{plain["id"]}");
        Assert.Equal(listed.ToJsonString(), alone["context"]!.ToJsonString());
        var without = await server.GetAsync("/api/v1/quotes?pageSize=1&include=context");
        Assert.NotNull(without["items"]![0]!["context"]);
    }

    [Fact]
    public async Task Filters_hold_together_with_words()
    {
        await server.ImportedAsync(Text("2024-05-01", "Filtered one", "The ferry to Norway will sail"));
        await server.ImportedAsync(Text("2024-05-02", "Filtered two", "No ferry will sail", "Jo Field"));
        var all = await FindAsync("q=ferry&sort=publishedOn");
        Assert.Equal(2, all.Count);
        foreach (
            var (filter, expected) in new[]
            {
                ("speaker=ana-reyes", 1),
                ("speaker=-ana-reyes", 1),
                ("speaker=ana-reyes,jo-field", 2),
                ("about=norway", 1),
                ("entity=norway", 1),
                ("entity=jo-field,norway", 2),
                ("verb=SAID", 2),
                ("verb=claimed", 0),
                ("quoteType=direct", 2),
                ("quoteType=indirect", 0),
                ("from=2024-05-02", 1),
                ("to=2024-05-01", 1),
                ("from=2024-05-01&to=2024-05-02", 2),
                ("status=auto", 2),
                ("status=rejected", 0),
                ("source=nobody", 0),
                ("minConfidence=0", 2),
                ("minConfidence=1", 0),
            }
        )
            Assert.True(
                (int)(await server.GetAsync($"/api/v1/quotes?q=ferry&{filter}"))["total"]! == expected,
                $"{filter} should leave {expected}"
            );
    }

    [Theory]
    [InlineData("publishedOn")]
    [InlineData("-publishedOn")]
    [InlineData("relevance")]
    public async Task Pages_and_cursors_visit_every_quote_once(string sort)
    {
        for (var i = 0; i < 12; i++)
            await server.ImportTextAsync(Text($"2024-06-{1 + (i % 4):00}", $"Page {i}", $"Pelican number {i} is here"));
        var whole = (await FindAsync($"q=pelican&pageSize=100&sort={sort}")).ConvertAll(q => (long)q["id"]!);
        Assert.Equal(12, whole.Distinct().Count());
        var seen = new List<long>();
        for (string? cursor = "", next; cursor is not null; cursor = next)
        {
            var from = cursor.Length == 0 ? "" : $"&cursor={cursor}";
            var page = await server.GetAsync($"/api/v1/quotes?q=pelican&pageSize=5&sort={sort}{from}");
            Assert.Equal(12, (int)page["total"]!);
            seen.AddRange(page["items"]!.AsArray().Select(q => (long)q!["id"]!));
            next = (string?)page["nextCursor"];
        }
        Assert.Equal(whole, seen);
        var second = (await FindAsync($"q=pelican&pageSize=5&page=2&sort={sort}")).ConvertAll(q => (long)q["id"]!);
        Assert.Equal(whole.Skip(5).Take(5), second);
    }

    [Fact]
    public async Task What_a_person_changes_is_found_as_changed()
    {
        var article = await server.ImportedAsync(Text("2024-07-01", "Changed", "The lighthouse keeper left Norway"));
        var path = $"/api/v1/quotes/{Calder.Quote(article, "The lighthouse")["id"]}";
        await server.SendAsync(HttpMethod.Post, "/api/v1/entities", new { type = "person", name = "Mo Hill" });
        Assert.Empty(await FindAsync("q=lighthouse&speaker=mo-hill"));
        await server.SendAsync(HttpMethod.Patch, path, new { speaker = new { entity = "mo-hill" } });
        Assert.Single(await FindAsync("q=lighthouse&speaker=mo-hill"));
        Assert.Empty(await FindAsync("q=lighthouse&speaker=ana-reyes"));
        await server.SendAsync(HttpMethod.Post, "/api/v1/entities/mo-hill/merge", new { into = "ana-reyes" });
        Assert.Single(await FindAsync("q=lighthouse&speaker=ana-reyes"));
        Assert.Equal(HttpStatusCode.NoContent, (await server.SendAsync(HttpMethod.Delete, path)).StatusCode);
        Assert.Empty(await FindAsync("q=lighthouse"));
        Assert.Single(await FindAsync("q=lighthouse&status=rejected"));
        await server.SendAsync(HttpMethod.Delete, $"/api/v1/articles/{article["id"]}");
        Assert.Empty(await FindAsync("q=lighthouse&status=rejected"));
    }

    [Theory]
    [InlineData("title:walrus", 0)]
    [InlineData("walrus AND quotes:seal", 11)]
    [InlineData("\"walrus", 0)]
    public async Task A_query_that_says_nothing_of_quotes_is_a_problem_that_says_where(string q, int position)
    {
        var answer = await server.SendAsync(HttpMethod.Get, $"/api/v1/quotes?q={Uri.EscapeDataString(q)}");
        Assert.Equal(position, (int)(await answer.IsProblemAsync(400, "invalid-query"))["position"]!);
    }

    [Theory]
    [InlineData("include=everything")]
    [InlineData("sort=speaker")]
    [InlineData("q=a&cursor=bm9uc2Vuc2U")]
    public async Task What_the_list_does_not_know_is_refused(string query) =>
        await (await server.SendAsync(HttpMethod.Get, $"/api/v1/quotes?{query}")).IsProblemAsync(
            400,
            "invalid-request"
        );
}
