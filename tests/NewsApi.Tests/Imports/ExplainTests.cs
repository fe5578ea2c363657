using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Imports;

public sealed class ExplainTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private async Task<JsonObject> ExtractAsync(string query)
    {
        var text = Calder.Text("Explained") + "\n\nThe “so-called harbour” was closed.";
        var answer = await server.SendAsync(HttpMethod.Post, "/api/v1/extract" + query, text, "text/plain");
        Assert.True(answer.IsSuccessStatusCode);
        return await answer.JsonAsync();
    }

    [Fact]
    public async Task Nothing_is_explained_unasked() =>
        Assert.False((await ExtractAsync("")).ContainsKey("explanations"));

    [Fact]
    public async Task Every_stretch_in_marks_and_every_date_is_explained_where_it_stands()
    {
        var answer = await ExtractAsync("?explain=true");
        var body = (string)answer["body"]!;
        var explanations = answer["explanations"]!.AsArray();
        Assert.All(explanations, e => Assert.Equal((string?)e!["exact"], body[(int)e["start"]!..(int)e["end"]!]));
        var quotation = Single(explanations, "We lost no ship,");
        Assert.Equal("content-speaker-cue", (string?)quotation["rule"]);
        Assert.Contains("Ana Reyes", (string)quotation["candidates"]![0]!["result"]!, StringComparison.Ordinal);
        var scare = Single(explanations, "so-called harbour");
        Assert.Null(scare["rule"]);
        Assert.Empty(scare["candidates"]!.AsArray());
        var date = Single(explanations, "Monday");
        Assert.Equal("2024-03-11", (string?)date["candidates"]![0]!["result"]);
        Assert.Equal("2024-03-12", (string?)date["candidates"]![0]!["anchor"]);
    }

    private static JsonObject Single(JsonArray explanations, string words) =>
        explanations.OfType<JsonObject>().Single(e => ((string)e["exact"]!).Contains(words, StringComparison.Ordinal));
}
