using System.Text.Json.Nodes;
using NewsApi.Access;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Revisions;

/// <summary>Every change of an article or its facts is a revision that can be had again.</summary>
public sealed class RevisionTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private const string Articles = "/api/v1/articles";

    private async Task<JsonObject> DoAsync(HttpMethod method, string path, object? body = null)
    {
        var answer = await server.SendAsync(method, path, body);
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path}: {await answer.Content.ReadAsStringAsync()}");
        return answer.StatusCode == System.Net.HttpStatusCode.NoContent ? [] : await answer.JsonAsync();
    }

    private Task<string> TextAsync(string path) => server.Http.GetStringAsync(new Uri(path, UriKind.Relative));

    private async Task<string[]> ChangesAsync(JsonNode article)
    {
        var list = await server.GetAsync($"{Articles}/{article["id"]}/revisions");
        Assert.Equal(list["items"]!.AsArray().Count, (int)list["total"]!);
        return [.. list["items"]!.AsArray().Select(r => (string)r!["change"]!)];
    }

    [Fact]
    public async Task An_article_that_never_changed_is_its_first_revision()
    {
        var article = await server.ImportedAsync(Calder.Text("Unchanged"));
        var list = await server.GetAsync($"{Articles}/{article["slug"]}/revisions");
        var first = Assert.Single(list["items"]!.AsArray())!;
        Assert.Equal((1, "created", true), ((int)first["number"]!, (string?)first["change"], (bool)first["isKept"]!));
        Assert.Equal((string?)article["createdAt"], (string?)first["at"]);
        Assert.Equal("development", (string?)first["by"]);
        Assert.Equal(
            await TextAsync($"{Articles}/{article["id"]}"),
            await TextAsync($"{Articles}/{article["id"]}/revisions/1")
        );
    }

    [Fact]
    public async Task Every_kind_of_change_is_listed_and_each_state_is_answered_as_it_was()
    {
        var article = await server.ImportedAsync(Calder.Text("Changed in every way"));
        var path = $"{Articles}/{article["id"]}";
        var states = new List<string> { await TextAsync(path) };
        async Task ChangeAsync(HttpMethod method, string of, object? body = null)
        {
            await DoAsync(method, of, body);
            states.Add(await TextAsync(path));
        }
        var quote = Calder.Quote(article, "We lost");
        await ChangeAsync(HttpMethod.Patch, $"/api/v1/quotes/{quote["id"]}", new { type = "mixed" });
        await ChangeAsync(HttpMethod.Delete, $"/api/v1/quotes/{quote["id"]}");
        await ChangeAsync(HttpMethod.Delete, $"/api/v1/timeline/{Calder.Event(article, "2024-04")["id"]}");
        await ChangeAsync(
            HttpMethod.Post,
            $"{path}/entities",
            new
            {
                type = "other",
                name = "Harbour",
                mentions = new[] { Calder.Span("harbour") },
            }
        );
        await ChangeAsync(HttpMethod.Patch, path, new { title = "Another headline" });
        Assert.Equal(["edited", "entities", "timeline", "quotes", "quotes", "created"], await ChangesAsync(article));
        for (var i = 0; i < states.Count; i++)
            Assert.Equal(states[i], await TextAsync($"{path}/revisions/{i + 1}"));
        var list = await server.GetAsync($"{path}/revisions?pageSize=4");
        var latest = list["items"]![0]!;
        Assert.Equal("development", (string?)latest["by"]);
        Assert.False(string.IsNullOrEmpty((string?)latest["traceId"]));
        var rest = await server.GetAsync($"{path}/revisions?pageSize=4&cursor={list["nextCursor"]}");
        Assert.Equal([2, 1], rest["items"]!.AsArray().Select(r => (int)r!["number"]!));
    }

    [Fact]
    public async Task Who_stored_an_article_is_who_made_its_first_revision()
    {
        using var closed = KeyedRequests.InProduction();
        var (importer, curator) = (await closed.KeyAsync(Scope.Import), await closed.KeyAsync(Scope.Curate));
        var posted = await closed.SendAsync(importer, HttpMethod.Post, Articles, KeyedRequests.Article("Posted"));
        // Stored again by somebody else it stays who stored it first.
        await closed.SendAsync(curator, HttpMethod.Post, Articles, KeyedRequests.Article("Posted"));
        var path = $"{Articles}/{(await posted.JsonAsync())["id"]}";
        async Task<IEnumerable<string?>> MadeByAsync(string article)
        {
            var list = await (await closed.SendAsync(null, HttpMethod.Get, $"{article}/revisions")).JsonAsync();
            return list["items"]!.AsArray().Select(r => (string?)r!["by"]);
        }
        var stored = Assert.Single(await MadeByAsync(path));
        Assert.Equal($"key:{importer.Split('_')[1]}", stored);
        var patched = await closed.SendAsync(curator, HttpMethod.Patch, path, new { tags = new[] { "harbour" } });
        Assert.True(patched.IsSuccessStatusCode, await patched.Content.ReadAsStringAsync());
        Assert.Equal([$"key:{curator.Split('_')[1]}", stored], await MadeByAsync(path));
        // The article that an archive begins with is nobody's.
        Assert.Equal([null], await MadeByAsync($"{Articles}/1"));
    }

    [Fact]
    public async Task Articles_that_are_stored_together_know_who_stored_them()
    {
        var results = await server.BulkAsync(
            BulkAnswers.Lines(
                Enumerable.Range(0, 20).Select(i => BulkAnswers.Article($"Together {i}", $"Text of number {i}."))
            )
        );
        foreach (var result in results)
        {
            var list = await server.GetAsync($"{Articles}/{result["id"]}/revisions");
            Assert.Equal("development", (string?)Assert.Single(list["items"]!.AsArray())!["by"]);
        }
    }

    [Fact]
    public async Task A_change_that_fails_is_no_revision()
    {
        var article = await server.ImportedAsync(Calder.Text("Not changed"));
        var quote = Calder.Quote(article, "We lost");
        var refused = await server.SendAsync(
            HttpMethod.Patch,
            $"/api/v1/quotes/{quote["id"]}",
            new { parts = new[] { new { start = 5, end = 9_999_999 } } }
        );
        await refused.IsProblemAsync(400, "invalid-request");
        Assert.Equal(["created"], await ChangesAsync(article));
        Assert.Equal(1, (int)(await server.GetAsync($"{Articles}/{article["id"]}"))["revision"]!);
    }

    [Fact]
    public async Task A_bulk_import_that_updates_says_who_it_was()
    {
        var url = "https://news.example/revised-in-bulk";
        await server.BulkAsync(BulkAnswers.Lines(BulkAnswers.Article("Old", "Old text.", url)));
        var result = Assert.Single(
            await server.BulkAsync(
                BulkAnswers.Lines(BulkAnswers.Article("New", "New text.", url)),
                "?onDuplicate=update"
            )
        );
        Assert.Equal("updated", (string?)result["status"]);
        var list = await server.GetAsync($"{Articles}/{result["id"]}/revisions");
        Assert.Equal("edited", (string?)list["items"]![0]!["change"]);
        Assert.Equal("development", (string?)list["items"]![0]!["by"]);
        Assert.Equal("created", (string?)list["items"]![1]!["change"]);
        Assert.Equal("development", (string?)list["items"]![1]!["by"]);
        Assert.Equal("Old text.", (string?)(await server.GetAsync($"{Articles}/{result["id"]}/revisions/1"))["body"]);
    }

    [Fact]
    public async Task A_renamed_entity_is_a_revision_of_the_articles_that_show_it()
    {
        var body = "Zora Quill spoke on Monday. “We will stay,” Zora Quill said.";
        var articles = new List<JsonObject>();
        for (var i = 0; i < 2; i++)
            articles.Add(await server.ImportedAsync($"date 2024-03-12 Quill speaks {i}.\n\n{body} {i}"));
        var entity = Calder.Entity(articles[0], "Zora Quill");
        await DoAsync(HttpMethod.Patch, $"/api/v1/entities/{entity["id"]}", new { name = "Zora B. Quill" });
        foreach (var article in articles)
        {
            Assert.Equal(["entity", "created"], await ChangesAsync(article));
            var path = $"{Articles}/{article["id"]}";
            Calder.Entity(await server.GetAsync($"{path}/revisions/1"), "Zora Quill");
            Calder.Entity(await server.GetAsync(path), "Zora B. Quill");
        }
    }

    [Fact]
    public async Task Of_an_entity_that_very_many_articles_show_only_the_change_is_noted()
    {
        using var own = new NewsApiServer();
        await own.BulkAsync(
            BulkAnswers.Lines(
                Enumerable
                    .Range(0, 60)
                    .Select(i =>
                        BulkAnswers.Article($"Quill {i}", $"Zora Quill spoke on Monday. “{i} ferries,” she said.")
                    )
            )
        );
        var renamed = await own.SendAsync(
            HttpMethod.Patch,
            "/api/v1/entities/zora-quill",
            new { name = "Zora B. Quill" }
        );
        Assert.True(renamed.IsSuccessStatusCode, await renamed.Content.ReadAsStringAsync());
        var article = (await own.GetAsync($"{Articles}?entity=zora-quill"))["items"]![0]!;
        Assert.Equal(2, (int)article["revision"]!);
        var list = (await own.GetAsync($"{Articles}/{article["id"]}/revisions"))["items"]!.AsArray();
        Assert.Equal(["entity", "created"], list.Select(r => (string?)r!["change"]));
        Assert.Equal([true, false], list.Select(r => (bool)r!["isKept"]!));
        var first = await own.SendAsync(HttpMethod.Get, $"{Articles}/{article["id"]}/revisions/1");
        await first.IsProblemAsync(404, "revision-not-found");
        // What is changed from there on is kept again.
        await own.SendAsync(HttpMethod.Patch, $"{Articles}/{article["id"]}", new { tags = new[] { "quill" } });
        var second = await own.GetAsync($"{Articles}/{article["id"]}/revisions/2");
        Calder.Entity(second, "Zora B. Quill");
    }

    [Fact]
    public async Task A_deleted_article_leaves_no_revisions()
    {
        var article = await server.ImportedAsync(Calder.Text("Deleted for good"));
        var path = $"{Articles}/{article["id"]}";
        await DoAsync(HttpMethod.Patch, path, new { title = "Deleted soon" });
        await DoAsync(HttpMethod.Delete, path);
        await (await server.SendAsync(HttpMethod.Get, $"{path}/revisions")).IsProblemAsync(404, "article-not-found");
        await (await server.SendAsync(HttpMethod.Get, $"{path}/revisions/1")).IsProblemAsync(404, "article-not-found");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("99")]
    [InlineData("99/diff")]
    [InlineData("1/diff?to=99")]
    public async Task A_revision_that_never_was_is_a_404(string revision)
    {
        var answer = await server.SendAsync(HttpMethod.Get, $"{Articles}/1/revisions/{revision}");
        await answer.IsProblemAsync(404, "revision-not-found");
    }

    [Fact]
    public async Task A_diff_tells_words_members_and_facts()
    {
        var article = await server.ImportedAsync(Calder.Text("Diff of all"));
        var path = $"{Articles}/{article["id"]}";
        await DoAsync(
            HttpMethod.Patch,
            path,
            new
            {
                title = "Diff of everything",
                body = "The mayor spoke first.\n\n" + Calder.Body.Replace("lucky", "careful", StringComparison.Ordinal),
                tags = new[] { "ports" },
            }
        );
        var added = await DoAsync(
            HttpMethod.Delete,
            $"/api/v1/timeline/{Calder.Event(await server.GetAsync(path), "2024-04")["id"]}"
        );
        Assert.Empty(added);
        var diff = await server.GetAsync($"{path}/revisions/1/diff");
        Assert.Equal((1, 3), ((int)diff["from"]!, (int)diff["to"]!));
        Assert.Equal(["equal", "deleted", "inserted"], diff["title"].Strings("kind"));
        Assert.Equal(["inserted", "equal", "changed", "equal"], diff["body"].Strings("kind"));
        Assert.Equal(
            ["lucky", "careful"],
            diff["body"]![2]!["runs"]!
                .AsArray()
                .Where(r => (string?)r!["kind"] != "equal")
                .Select(r => (string)r!["text"]!)
        );
        var member = Assert.Single(diff["members"]!.AsArray())!;
        Assert.Equal("tags", (string?)member["name"]);
        Assert.Equal("[]", member["from"]!.ToJsonString());
        Assert.Equal("""["ports"]""", member["to"]!.ToJsonString());
        // The quote that only moved is no change; the one whose words changed is another.
        Assert.Equal("2024-04", (string?)Assert.Single(diff["timeline"]!["removed"]!.AsArray())!["date"]!["edtf"]);
        Assert.Contains("careful", (string?)Assert.Single(diff["quotes"]!["added"]!.AsArray())!["text"]);
        var back = await server.GetAsync($"{path}/revisions/3/diff?to=1");
        Assert.Equal("2024-04", (string?)Assert.Single(back["timeline"]!["added"]!.AsArray())!["date"]!["edtf"]);
        Assert.Equal(["deleted", "equal", "changed", "equal"], back["body"].Strings("kind"));
    }
}
