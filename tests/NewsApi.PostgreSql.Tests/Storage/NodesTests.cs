using System.Net;
using System.Text.Json.Nodes;
using NewsApi.PostgreSql.Tests.Support;
using NewsApi.Tests.Support;

namespace NewsApi.PostgreSql.Tests.Storage;

/// <summary>Two servers on one archive, each with an index of its own.</summary>
public sealed class NodesTests : IDisposable
{
    private readonly NewsApiServer one = new();
    private readonly NewsApiServer other = new();

    public NodesTests()
    {
        var connection = TestArchive.ConnectionOf(one.Folder);
        foreach (var node in new[] { one, other })
        {
            node.Settings["ConnectionStrings:NewsApi"] = connection;
            node.Settings["Database:Seed"] = "false";
        }
    }

    public void Dispose()
    {
        other.Dispose();
        one.Dispose();
    }

    private static async Task<JsonObject> SearchAsync(NewsApiServer node, string words, int total)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var found = await node.GetAsync($"/api/v1/search?q={words}&pageSize=100");
            if ((int)found["total"]! == total)
                return found;
            await Task.Delay(20, patience.Token);
        }
    }

    [Fact]
    public async Task What_one_node_writes_the_other_finds_and_reads_at_its_present_state()
    {
        _ = other.Http;
        var article = await one.ImportedAsync(Calder.Text("Walruses"));
        await SearchAsync(other, "walruses", 1);
        var path = $"/api/v1/articles/{article["id"]}";
        Assert.Equal("Walruses", (string?)(await other.GetAsync(path))["title"]);
        Assert.Single((await other.GetAsync("/api/v1/articles"))["items"]!.AsArray());
        var patch = await one.SendAsync(
            HttpMethod.Patch,
            path,
            new { title = "Seals" },
            "application/merge-patch+json"
        );
        Assert.Equal(HttpStatusCode.OK, patch.StatusCode);
        Assert.Equal("Seals", (string?)(await other.GetAsync(path))["title"]);
        Assert.Equal("Seals", (string?)(await other.GetAsync("/api/v1/articles"))["items"]![0]!["title"]);
        await SearchAsync(other, "title:seals", 1);
        await SearchAsync(other, "title:walruses", 0);
        Assert.Equal(HttpStatusCode.NoContent, (await other.SendAsync(HttpMethod.Delete, path)).StatusCode);
        await SearchAsync(one, "title:seals", 0);
        Assert.Equal(0, (int)(await one.GetAsync("/api/v1/articles"))["total"]!);
    }

    [Fact]
    public async Task A_search_at_one_node_waits_for_what_was_written_at_the_other()
    {
        foreach (var i in Enumerable.Range(0, 10))
        {
            var (writes, reads) = i % 2 == 0 ? (one, other) : (other, one);
            var posted = await writes.ImportTextAsync(Calder.Text($"Ebb {i}"));
            var sequence = Assert.Single(posted.Headers.GetValues("Change-Sequence"));
            Assert.Equal(i + 1, (int)(await reads.GetAsync($"/api/v1/search?q=ebb&waitFor={sequence}"))["total"]!);
        }
    }

    // As if the database had been led by a server that was cut off, and another one had taken its place.
    [Fact]
    public async Task What_is_gone_with_the_server_that_showed_it_is_not_found_and_what_took_its_number_is()
    {
        _ = other.Http;
        await one.ImportedAsync(Calder.Text("Standing"));
        var unconfirmed = await one.ImportedAsync(Calder.Text("Unconfirmed"));
        await SearchAsync(other, "unconfirmed", 1);
        await TestDatabases.ExecuteAsync(
            TestArchive.ConnectionOf(one.Folder),
            """
            DELETE FROM "Articles" WHERE "Id" = (SELECT max("Id") FROM "Articles");
            DELETE FROM "Changes" WHERE "Sequence" = (SELECT max("Sequence") FROM "Changes");
            SELECT setval(pg_get_serial_sequence('"Changes"', 'Sequence'), (SELECT max("Sequence") FROM "Changes"));
            """
        );
        // An article of a third server, which indexes nothing here.
        using var third = new NewsApiServer();
        third.Settings["ConnectionStrings:NewsApi"] = TestArchive.ConnectionOf(one.Folder);
        third.Settings["Database:Seed"] = "false";
        var posted = await third.ImportTextAsync(Calder.Text("Successor"));
        Assert.Equal("2", Assert.Single(posted.Headers.GetValues("Change-Sequence")));
        await SearchAsync(other, "successor", 1);
        await SearchAsync(other, "standing", 1);
        await SearchAsync(other, "unconfirmed", 0);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await other.SendAsync(HttpMethod.Get, $"/api/v1/articles/{unconfirmed["id"]}")).StatusCode
        );
    }

    [Fact]
    public async Task Both_write_at_once_and_nothing_is_doubled()
    {
        const int count = 40;
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, count)
                .SelectMany(i => new[] { one, other }.Select(node => node.ImportTextAsync(Calder.Text($"Tide {i}"))))
        );
        Assert.Equal(count, answers.Count(answer => answer.StatusCode == HttpStatusCode.Created));
        Assert.Equal(count, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        var found = new List<string>();
        foreach (var node in new[] { one, other })
        {
            Assert.Equal(count, (int)(await node.GetAsync("/api/v1/articles"))["total"]!);
            var hits = (await SearchAsync(node, "tide", count))["items"]!.AsArray();
            found.Add(string.Join(' ', hits.Select(hit => (string)hit!["slug"]!).Order(StringComparer.Ordinal)));
        }
        Assert.Equal(found[0], found[1]);
        Assert.Equal(count, found[0].Split(' ').Distinct().Count());
        var changes = (await one.GetAsync("/api/v1/changes?limit=100"))["items"]!.AsArray();
        Assert.Equal(count, changes.Count);
    }

    [Fact]
    public async Task A_request_that_is_repeated_at_another_node_is_carried_out_once()
    {
        _ = (one.Http, other.Http);
        // One at each node at a time: a node itself refuses a key that is on its way.
        var answers = new List<(HttpStatusCode Status, string Body)>();
        for (var i = 0; i < 3; i++)
            answers.AddRange(await Task.WhenAll(SendAsync(one), SendAsync(other)));
        Assert.All(answers, answer => Assert.True(answer.Status == HttpStatusCode.Created, answer.Body));
        Assert.Single(answers.Select(answer => (long)JsonNode.Parse(answer.Body)!["id"]!).Distinct());

        static async Task<(HttpStatusCode Status, string Body)> SendAsync(NewsApiServer node)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/articles");
            request.Headers.Add("Idempotency-Key", "one-of-two");
            request.Content = System.Net.Http.Json.JsonContent.Create(
                new
                {
                    title = "Once",
                    body = "It is stored once.",
                    publishedOn = "2024-01-01",
                }
            );
            var answer = await node.Http.SendAsync(request);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task A_node_that_joins_late_has_everything_when_it_answers()
    {
        for (var i = 0; i < 3; i++)
            await one.ImportedAsync(Calder.Text($"Early {i}"));
        Assert.Equal(3, (int)(await other.GetAsync("/api/v1/search?q=early"))["total"]!);
        var ready = await other.GetAsync("/health/ready");
        Assert.Equal(0, (long)ready["checks"]!["index"]!["changesBehind"]!);
    }
}
