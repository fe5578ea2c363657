using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Changes;

public sealed class ChangeTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private async Task<long> LastAsync()
    {
        var changes = await ReadAsync(0, 1000);
        Assert.False((bool)changes["hasMore"]!);
        return (long)changes["next"]!;
    }

    private Task<JsonObject> ReadAsync(long since, int limit = 100) =>
        server.GetAsync($"/api/v1/changes?since={since}&limit={limit}");

    [Fact]
    public async Task Every_write_of_an_article_is_there_deletions_included()
    {
        var since = await LastAsync();
        var article = await server.ImportedAsync(Calder.Text("Life"));
        var id = (long)article["id"]!;
        var quote = Calder.Quote(article, "We lost no ship");
        await server.SendAsync(HttpMethod.Patch, $"/api/v1/quotes/{quote["id"]}", new { status = "confirmed" });
        await server.SendAsync(HttpMethod.Patch, $"/api/v1/articles/{id}", new { title = "Life goes on" });
        await server.SendAsync(HttpMethod.Delete, $"/api/v1/articles/{id}");
        var items = (await ReadAsync(since))["items"]!.AsArray().Where(c => (long)c!["articleId"]! == id).ToList();
        Assert.Equal(["created", "updated", "updated", "deleted"], items.Select(c => (string)c!["kind"]!));
    }

    [Fact]
    public async Task Followed_in_small_steps_while_others_write_it_skips_nothing()
    {
        var since = await LastAsync();
        var writing = server.BulkAsync(
            BulkAnswers.Lines(Enumerable.Range(0, 120).Select(i => BulkAnswers.Article($"Followed {i}")))
        );
        var seen = new List<long>();
        while (!writing.IsCompleted)
            since = await StepAsync(since, seen);
        for (var before = -1L; before != since; )
            (before, since) = (since, await StepAsync(since, seen));
        var written = (await writing).Select(r => (long)r["id"]!).ToList();
        Assert.Equal(120, written.Count);
        Assert.Equal(written, seen.Where(written.Contains));
    }

    private async Task<long> StepAsync(long since, List<long> seen)
    {
        var changes = await ReadAsync(since, 7);
        seen.AddRange(changes["items"]!.AsArray().Select(c => (long)c!["articleId"]!));
        return (long)changes["next"]!;
    }

    [Fact]
    public async Task Where_nothing_is_new_the_cursor_stays()
    {
        var last = await LastAsync() + 1000;
        var changes = await ReadAsync(last);
        Assert.Empty(changes["items"]!.AsArray());
        Assert.Equal(last, (long)changes["next"]!);
        Assert.True(Guid.TryParse((string?)changes["archiveId"], out _));
    }

    [Theory]
    [InlineData("since=-1")]
    [InlineData("since=x")]
    [InlineData("limit=0")]
    [InlineData("limit=1001")]
    public async Task A_cursor_or_limit_that_cannot_be_is_refused(string query)
    {
        var answer = await server.SendAsync(HttpMethod.Get, $"/api/v1/changes?{query}");
        await answer.IsProblemAsync(400, "invalid-request");
    }
}
