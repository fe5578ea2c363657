using System.Net;
using System.Text.Json.Nodes;
using NewsApi.Access;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Publication;

/// <summary>An article that is withheld or canceled is gone from everything at once, and back as it was when it is usable again.</summary>
public sealed class WithholdingTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private const string Articles = "/api/v1/articles";

    private static string Text(string title, string person) =>
        $"date 2024-03-12 {title}.\n\n“{title} lost no ship,” {person} said on Monday. {person} was lucky.\n\n"
        + $"{person} said ferries to Zembla would run again in April 2024. {title} has a harbour of its own.";

    private static Task<HttpResponseMessage> SetAsync(
        NewsApiServer server,
        JsonNode article,
        string status,
        string? reason = null
    ) => server.SendAsync(HttpMethod.Put, $"{Articles}/{article["id"]}/status", new { pubStatus = status, reason });

    private static async Task<JsonObject> OkAsync(Task<HttpResponseMessage> answer)
    {
        var text = await (await answer).Content.ReadAsStringAsync();
        Assert.True((await answer).IsSuccessStatusCode, text);
        return (JsonObject)JsonNode.Parse(text)!;
    }

    // Everything that shows an article or what was read in it.
    private static async Task<List<string>> ViewsAsync(NewsApiServer server, string word, string entity)
    {
        var views = new List<string>();
        foreach (
            var path in new[]
            {
                "articles?from=2024-03-12&to=2024-03-12",
                $"articles?entity={entity}",
                $"search?q={word}&facets=entity,speaker",
                $"quotes?q={word}",
                $"quotes?speaker={entity}",
                $"timeline?entity={entity}",
                $"timeline?q={word}",
                "timeline?from=2024-03-01&to=2024-05-01",
                $"entities?name={entity}",
                $"suggest?q={word}",
                $"stats?q={word}",
                $"stats/timeline?q={word}",
            }
        )
            views.Add((await server.GetAsync($"/api/v1/{path}")).ToJsonString());
        return views;
    }

    [Fact]
    public async Task It_leaves_everything_at_once_and_comes_back_as_it_was()
    {
        using var own = new NewsApiServer();
        var before = await ViewsAsync(own, "quibble", "zora-quibble");
        var article = await own.ImportedAsync(Text("Quibble", "Zora Quibble"));
        var path = $"{Articles}/{article["id"]}";
        await OkAsync(
            own.SendAsync(
                HttpMethod.Patch,
                $"/api/v1/quotes/{article["quotes"]![0]!["id"]}",
                new { status = "confirmed" }
            )
        );
        var shown = await own.GetAsync(path);
        var with = await ViewsAsync(own, "quibble", "zora-quibble");
        Assert.All(before.Zip(with), pair => Assert.NotEqual(pair.First, pair.Second));

        var withheld = await OkAsync(SetAsync(own, article, "withheld", "A court said so."));
        Assert.Equal(
            ("withheld", "A court said so.", 3),
            ((string?)withheld["pubStatus"], (string?)withheld["reason"], (int)withheld["revision"]!)
        );
        Assert.Equal(before, await ViewsAsync(own, "quibble", "zora-quibble"));
        var exported = BulkAnswers.ReadLines(
            await own.Http.GetStringAsync(new Uri("/api/v1/export", UriKind.Relative))
        );
        Assert.Single(exported, line => line.ContainsKey("article"));
        Assert.Equal(1, (int)(await own.GetAsync(Articles))["total"]!);
        var last = (await own.GetAsync("/api/v1/changes"))["items"]!.AsArray()[^1]!;
        Assert.Equal(("deleted", (long)article["id"]!), ((string?)last["kind"], (long)last["articleId"]!));

        var released = await OkAsync(SetAsync(own, article, "usable"));
        Assert.Equal(4, (int)released["revision"]!);
        var back = await own.GetAsync(path);
        foreach (var member in new[] { "revision", "updatedAt" })
            (shown[member], back[member]) = (null, null);
        Assert.Equal(shown.ToJsonString(), back.ToJsonString());
        Assert.Equal(Unrevised(with), Unrevised(await ViewsAsync(own, "quibble", "zora-quibble")));
        last = (await own.GetAsync("/api/v1/changes"))["items"]!.AsArray()[^1]!;
        Assert.Equal("created", (string?)last["kind"]);
    }

    private static IEnumerable<string> Unrevised(IEnumerable<string> views) =>
        views.Select(view =>
            System.Text.RegularExpressions.Regex.Replace(
                view,
                // Scores and the counts of suggestions know of documents that were replaced until segments are merged.
                "(?<=entityType\":\"person\",)\"articles\":\\d+|\"(score\":[\\d.]+|revision\":\\d+|updatedAt\":\"[^\"]*\"|nextCursor\":\"[^\"]*\")",
                ""
            )
        );

    [Theory]
    [InlineData("withheld")]
    [InlineData("canceled")]
    public async Task Whatever_is_asked_of_it_is_answered_with_the_reason(string status)
    {
        var article = await server.ImportedAsync(Text($"Asked {status}", "Ana Reyes"));
        await server.GetAsync($"{Articles}/{article["slug"]}");
        await OkAsync(SetAsync(server, article, status, "It was not true."));
        foreach (var key in new[] { article["id"]!.ToString(), article["slug"]!.ToString() })
        {
            foreach (
                var part in new[]
                {
                    "",
                    "?include=quotes",
                    "/quotes",
                    "/entities",
                    "/timeline",
                    "/similar",
                    "/duplicates",
                    "/revisions",
                    "/revisions/1",
                    "/revisions/1/diff",
                    "/corrections",
                }
            )
            {
                var answer = await server.SendAsync(HttpMethod.Get, $"{Articles}/{key}{part}");
                var problem = await answer.IsProblemAsync(410, "article-withheld");
                Assert.Equal("It was not true.", (string?)problem["reason"]);
                Assert.Equal(status, (string?)problem["pubStatus"]);
            }
        }
        var patched = await server.SendAsync(HttpMethod.Patch, $"{Articles}/{article["id"]}", new { title = "No" });
        await patched.IsProblemAsync(410, "article-withheld");
        var added = await server.SendAsync(
            HttpMethod.Post,
            $"{Articles}/{article["id"]}/corrections",
            new { text = "No" }
        );
        await added.IsProblemAsync(410, "article-withheld");
        var told = await server.GetAsync($"{Articles}/{article["id"]}/status");
        Assert.Equal((status, "It was not true."), ((string?)told["pubStatus"], (string?)told["reason"]));
    }

    [Fact]
    public async Task Its_quotes_and_events_say_why_they_are_not_there()
    {
        var article = await server.ImportedAsync(Text("Facts asked for", "Ana Reyes"));
        var (quote, happening) = (
            $"/api/v1/quotes/{article["quotes"]![0]!["id"]}",
            $"/api/v1/timeline/{article["timeline"]![0]!["id"]}"
        );
        await OkAsync(SetAsync(server, article, "withheld", "It was not true."));
        foreach (
            var (method, path) in new[]
            {
                (HttpMethod.Get, quote),
                (HttpMethod.Get, $"{quote}/occurrences"),
                (HttpMethod.Patch, quote),
                (HttpMethod.Delete, quote),
                (HttpMethod.Get, happening),
                (HttpMethod.Patch, happening),
                (HttpMethod.Delete, happening),
            }
        )
        {
            var body = method == HttpMethod.Patch ? new { status = "confirmed" } : null;
            var problem = await (await server.SendAsync(method, path, body)).IsProblemAsync(410, "article-withheld");
            Assert.Equal("It was not true.", (string?)problem["reason"]);
            Assert.Equal((long)article["id"]!, (long)problem["articleId"]!);
        }
        await (await server.SendAsync(HttpMethod.Get, "/api/v1/quotes/999999")).IsProblemAsync(404, "quote-not-found");
        await OkAsync(SetAsync(server, article, "usable"));
        await server.GetAsync(quote);
        await server.GetAsync(happening);
        // Deleted while it was withheld, nobody knows them any more.
        await OkAsync(SetAsync(server, article, "canceled", "It was not true."));
        await server.SendAsync(HttpMethod.Delete, $"{Articles}/{article["id"]}");
        await (await server.SendAsync(HttpMethod.Get, quote)).IsProblemAsync(404, "quote-not-found");
        await (await server.SendAsync(HttpMethod.Get, happening)).IsProblemAsync(404, "event-not-found");
    }

    [Fact]
    public async Task It_does_not_come_in_anew_and_its_slug_stays_its_own()
    {
        var article = await server.ImportedAsync(Text("Sent again", "Ana Reyes"));
        await OkAsync(SetAsync(server, article, "withheld", "Under review."));
        var again = await server.ImportTextAsync(Text("Sent again", "Ana Reyes"));
        await again.IsProblemAsync(410, "article-withheld");
        var line = BulkAnswers.Article("Sent again", (string)article["body"]!);
        foreach (var query in new[] { "", "?onDuplicate=update", "?onDuplicate=fail", "?dryRun=true" })
        {
            var result = Assert.Single(await server.BulkAsync(BulkAnswers.Lines(line), query));
            Assert.Equal("article-withheld", result.ProblemCode());
        }
        var other = await server.ImportedAsync("date 2024-03-12 Sent again.\n\nAnother text of the same headline.");
        Assert.Equal($"{article["slug"]}-2", (string?)other["slug"]);
        await OkAsync(SetAsync(server, article, "usable"));
        Assert.Equal((string?)article["slug"], (string?)(await server.GetAsync($"{Articles}/{article["id"]}"))["slug"]);
    }

    [Fact]
    public async Task Each_status_is_a_revision_and_the_same_one_again_is_none()
    {
        var article = await server.ImportedAsync(Text("Often withheld", "Ana Reyes"));
        var path = $"{Articles}/{article["id"]}";
        Assert.Equal(1, (int)(await OkAsync(SetAsync(server, article, "usable")))["revision"]!);
        Assert.Equal(2, (int)(await OkAsync(SetAsync(server, article, "withheld", "Wait.")))["revision"]!);
        Assert.Equal(2, (int)(await OkAsync(SetAsync(server, article, "withheld", "Wait.")))["revision"]!);
        Assert.Equal(3, (int)(await OkAsync(SetAsync(server, article, "canceled", "Untrue.")))["revision"]!);
        var seen = await server.GetAsync($"{path}/withheld");
        Assert.Equal(("canceled", "Untrue."), ((string?)seen["pubStatus"], (string?)seen["statusReason"]));
        Assert.Equal((string?)article["body"], (string?)seen["body"]);
        Assert.Contains(
            (await server.GetAsync($"{Articles}/withheld"))["items"]!.AsArray(),
            item => (long)item!["articleId"]! == (long)article["id"]! && (string?)item["by"] == "development"
        );
        Assert.Equal(4, (int)(await OkAsync(SetAsync(server, article, "usable")))["revision"]!);
        Assert.Equal(
            ["status", "status", "status", "created"],
            (await server.GetAsync($"{path}/revisions"))["items"].Strings("change")
        );
        Assert.Equal("withheld", (string?)(await server.GetAsync($"{path}/revisions/2"))["pubStatus"]);
        Assert.Equal("Untrue.", (string?)(await server.GetAsync($"{path}/revisions/3"))["statusReason"]);
        var diff = await server.GetAsync($"{path}/revisions/1/diff?to=3");
        Assert.Equal(["pubStatus", "statusReason"], diff["members"].Strings("name"));
        Assert.Equal("usable", (string?)(await server.GetAsync($"{path}/withheld"))["pubStatus"]);
        var missing = await server.SendAsync(HttpMethod.Get, $"{Articles}/9999/withheld");
        await missing.IsProblemAsync(404, "article-not-found");
    }

    [Fact]
    public async Task Deleted_while_withheld_it_is_gone_for_good()
    {
        var article = await server.ImportedAsync(Text("Withheld then deleted", "Ana Reyes"));
        var path = $"{Articles}/{article["id"]}";
        await OkAsync(SetAsync(server, article, "withheld", "Wait."));
        var total = (long)(await server.GetAsync(Articles))["total"]!;
        Assert.Equal(HttpStatusCode.NoContent, (await server.SendAsync(HttpMethod.Delete, path)).StatusCode);
        Assert.Equal(total, (long)(await server.GetAsync(Articles))["total"]!);
        await (await server.SendAsync(HttpMethod.Get, path)).IsProblemAsync(404, "article-not-found");
        await (await SetAsync(server, article, "usable")).IsProblemAsync(404, "article-not-found");
        // It may be stored anew.
        await server.ImportedAsync(Text("Withheld then deleted", "Ana Reyes"));
    }

    [Fact]
    public async Task What_became_of_its_entities_meanwhile_holds_when_it_is_back()
    {
        using var own = new NewsApiServer();
        var article = await own.ImportedAsync(Text("Entities change", "Zora Quibble"));
        var other = await own.ImportedAsync(Text("Entities stay", "Zelda Quill"));
        var (zora, zembla) = (Calder.Entity(article, "Zora Quibble"), Calder.Entity(article, "Zembla"));
        await OkAsync(SetAsync(own, article, "withheld", "Wait."));
        await OkAsync(
            own.SendAsync(HttpMethod.Post, $"/api/v1/entities/{zora["id"]}/merge", new { into = "zelda-quill" })
        );
        await own.SendAsync(HttpMethod.Delete, $"/api/v1/entities/{zembla["id"]}");
        await OkAsync(SetAsync(own, article, "usable"));
        var back = await own.GetAsync($"{Articles}/{article["id"]}?verify=true");
        Assert.Empty(back["verification"]!["differing"]!.AsArray());
        var zelda = Calder.Entity(back, "Zelda Quill");
        Assert.Equal(zora["mentions"].Strings("exact"), zelda["mentions"].Strings("exact"));
        Assert.DoesNotContain("Zembla", back["entities"].Strings("name"));
        Assert.All(back["quotes"]!.AsArray(), q => Assert.Equal((long)zelda["id"]!, (long)q!["speaker"]!["entityId"]!));
        Assert.Equal(2, (int)(await own.GetAsync("/api/v1/entities/zelda-quill"))["articleCount"]!);
        Assert.NotNull(other["id"]);
    }

    [Fact]
    public async Task When_the_first_of_near_duplicates_is_withheld_the_next_takes_its_place()
    {
        using var own = new NewsApiServer();
        var body = string.Join(' ', Enumerable.Range(0, 80).Select(i => $"word{i}"));
        var first = await own.ImportedAsync($"date 2024-03-12 First.\n\n{body}");
        var second = await own.ImportedAsync($"date 2024-03-12 Second.\n\n{body} more");
        var path = $"{Articles}?duplicates=only";
        Assert.Equal((long)second["id"]!, (long)Assert.Single((await own.GetAsync(path))["items"]!.AsArray())!["id"]!);
        await OkAsync(SetAsync(own, first, "withheld", "Wait."));
        Assert.Empty((await own.GetAsync(path))["items"]!.AsArray());
        await OkAsync(SetAsync(own, first, "usable"));
        Assert.Equal((long)first["id"]!, (long)Assert.Single((await own.GetAsync(path))["items"]!.AsArray())!["id"]!);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"pubStatus":"withheld"}""")]
    [InlineData("""{"pubStatus":"withheld","reason":""}""")]
    [InlineData("""{"pubStatus":"usable","reason":"Why"}""")]
    public async Task A_status_that_is_not_usable_has_a_reason(string json)
    {
        var answer = await server.SendAsync(HttpMethod.Put, $"{Articles}/1/status", json);
        await answer.IsProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task Only_the_state_that_was_read_is_withheld()
    {
        var article = await server.ImportedAsync(Text("Raced", "Ana Reyes"));
        using var stale = new HttpRequestMessage(HttpMethod.Put, $"{Articles}/{article["id"]}/status")
        {
            Content = new StringContent(
                """{"pubStatus":"withheld","reason":"Wait."}""",
                System.Text.Encoding.UTF8,
                "application/json"
            ),
        };
        stale.Headers.Add("If-Match", "\"article-0.0\"");
        await (await server.Http.SendAsync(stale)).IsProblemAsync(412, "stale-revision");
        Assert.Equal("usable", (string?)(await server.GetAsync($"{Articles}/{article["id"]}/status"))["pubStatus"]);
    }

    [Fact]
    public async Task Withholding_and_reading_what_is_withheld_needs_the_scope_to_curate()
    {
        using var closed = KeyedRequests.InProduction();
        var (import, curate) = (await closed.KeyAsync(Scope.Import), await closed.KeyAsync(Scope.Curate));
        var withhold = new { pubStatus = "withheld", reason = "Wait." };
        var path = $"{Articles}/1";
        await (await closed.SendAsync(import, HttpMethod.Put, $"{path}/status", withhold)).IsProblemAsync(
            403,
            "forbidden"
        );
        var withheld = await closed.SendAsync(curate, HttpMethod.Put, $"{path}/status", withhold);
        Assert.Equal(HttpStatusCode.OK, withheld.StatusCode);
        foreach (var read in new[] { $"{Articles}/withheld", $"{path}/withheld" })
        {
            await (await closed.SendAsync(null, HttpMethod.Get, read)).IsProblemAsync(401, "unauthorized");
            await (await closed.SendAsync(import, HttpMethod.Get, read)).IsProblemAsync(403, "forbidden");
            Assert.Equal(HttpStatusCode.OK, (await closed.SendAsync(curate, HttpMethod.Get, read)).StatusCode);
        }
        await (await closed.SendAsync(null, HttpMethod.Get, path)).IsProblemAsync(410, "article-withheld");
    }
}
