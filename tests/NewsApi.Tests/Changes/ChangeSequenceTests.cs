using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Changes;

/// <summary>Writes tell their change, and reads wait for it.</summary>
public sealed class ChangeSequenceTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private static long SequenceOf(HttpResponseMessage answer) =>
        long.Parse(Assert.Single(answer.Headers.GetValues("Change-Sequence")), CultureInfo.InvariantCulture);

    private async Task<JsonObject> LastChangeAsync(long sequence) =>
        (await server.GetAsync($"/api/v1/changes?since={sequence - 1}"))["items"]!.AsArray()[0]!.AsObject();

    [Fact]
    public async Task Every_write_of_an_article_is_answered_with_the_change_that_holds_it()
    {
        var posted = await server.ImportTextAsync(Calder.Text("Sequences"));
        var article = (await posted.Content.ReadFromJsonAsync<JsonObject>())!;
        var path = $"/api/v1/articles/{article["id"]}";
        var quote = Calder.Quote(article, "We lost no ship");
        HttpResponseMessage[] later =
        [
            await server.SendAsync(HttpMethod.Patch, $"/api/v1/quotes/{quote["id"]}", new { status = "confirmed" }),
            await server.SendAsync(HttpMethod.Patch, path, new { title = "Seqs" }, "application/merge-patch+json"),
            await server.SendAsync(HttpMethod.Post, path + "/corrections", new { text = "It was a short name." }),
            await server.SendAsync(HttpMethod.Delete, path),
        ];
        Assert.All(later, answer => Assert.True(answer.IsSuccessStatusCode, $"{answer}"));
        var sequences = new[] { posted }.Concat(later).Select(SequenceOf).ToList();
        Assert.Equal(sequences.Order(), sequences);
        Assert.Equal(sequences.Count, sequences.Distinct().Count());
        foreach (var sequence in sequences)
            Assert.Equal((long)article["id"]!, (long)(await LastChangeAsync(sequence))["articleId"]!);
    }

    [Fact]
    public async Task What_writes_nothing_has_none()
    {
        var read = await server.SendAsync(HttpMethod.Get, "/api/v1/articles");
        var extracted = await server.SendAsync(HttpMethod.Post, "/api/v1/extract", new { text = "It rained." });
        var refused = await server.SendAsync(HttpMethod.Post, "/api/v1/articles", new { title = "" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.All(
            [read, extracted, refused],
            answer => Assert.False(answer.Headers.Contains("Change-Sequence"), $"{answer}")
        );
    }

    [Fact]
    public async Task Lines_of_a_bulk_import_tell_a_change_by_which_they_are_there()
    {
        var results = await server.BulkAsync(
            BulkAnswers.Lines(Enumerable.Range(0, 5).Select(i => BulkAnswers.Article($"Sequence {i}")))
        );
        foreach (var result in results)
        {
            var sequence = (long)result["sequence"]!;
            var since = Math.Max(0, sequence - 100);
            var changes = (await server.GetAsync($"/api/v1/changes?since={since}&limit=100"))["items"]!.AsArray();
            Assert.Contains(changes, change => (long)change!["articleId"]! == (long)result["id"]!);
        }
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("search?q=waited")]
    [InlineData("quotes?q=ship")]
    [InlineData("timeline?")]
    public async Task A_read_that_waits_for_a_change_is_answered(string path)
    {
        var posted = await server.ImportTextAsync(Calder.Text($"Waited for by {path}"));
        var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var found = await server.GetAsync($"/api/v1/{path}{separator}waitFor={SequenceOf(posted)}");
        Assert.NotEmpty(found["items"]!.AsArray());
    }

    [Theory]
    [InlineData("1e3")]
    [InlineData("-1")]
    [InlineData("")]
    [InlineData("99999999999999999999")]
    [InlineData("4611686018427387904")]
    public async Task A_change_that_there_is_not_is_refused(string sequence)
    {
        var answer = await server.SendAsync(HttpMethod.Get, $"/api/v1/search?q=a&waitFor={sequence}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.NotNull(problem["errors"]!["waitFor"]);
    }

    [Fact]
    public async Task Writes_do_not_take_it()
    {
        var answer = await server.ImportTextAsync(Calder.Text("Hasty"), "?waitFor=1");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
