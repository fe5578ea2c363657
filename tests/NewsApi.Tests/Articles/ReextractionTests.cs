using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

/// <summary>A changed body is read anew; what people confirmed or edited stays where its text is still there.</summary>
public sealed class ReextractionTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private const string Before = "The mayor spoke first. ";

    private async Task<JsonObject> PrependAsync(JsonObject article)
    {
        var answer = await server.SendAsync(
            HttpMethod.Patch,
            $"/api/v1/articles/{article["id"]}",
            new { body = Before + Calder.Body }
        );
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var changed = await server.GetAsync($"/api/v1/articles/{article["id"]}?verify=true");
        Assert.Empty(changed["verification"]!["differing"]!.AsArray());
        return changed;
    }

    [Fact]
    public async Task A_confirmed_quote_moves_with_its_words_and_is_not_doubled()
    {
        var article = await server.ImportedAsync(Calder.Text("Moves"));
        var quote = Calder.Quote(article, "We lost no ship");
        await server.SendAsync(HttpMethod.Patch, $"/api/v1/quotes/{quote["id"]}", new { status = "confirmed" });
        var moved = Calder.Quote(await PrependAsync(article), "We lost no ship");
        Assert.Equal((long)quote["id"]!, (long)moved["id"]!);
        Assert.Equal("confirmed", (string?)moved["status"]);
        Assert.Equal((int)quote["parts"]![0]!["start"]! + Before.Length, (int)moved["parts"]![0]!["start"]!);
    }

    [Fact]
    public async Task A_rejected_quote_does_not_come_back()
    {
        var article = await server.ImportedAsync(Calder.Text("Stays away"));
        await server.SendAsync(HttpMethod.Delete, $"/api/v1/quotes/{Calder.Quote(article, "We lost no ship")["id"]}");
        var changed = await PrependAsync(article);
        Assert.DoesNotContain(
            changed["quotes"].Strings("text"),
            text => text.StartsWith("We lost", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task An_edited_event_keeps_its_title()
    {
        var article = await server.ImportedAsync(Calder.Text("Keeps title"));
        var dated = Calder.Event(article, "2024-03-11");
        await server.SendAsync(HttpMethod.Patch, $"/api/v1/timeline/{dated["id"]}", new { title = "Harbour closed" });
        var kept = Calder.Event(await PrependAsync(article), "2024-03-11");
        Assert.Equal("Harbour closed", (string?)kept["title"]);
        Assert.Equal("edited", (string?)kept["status"]);
    }

    [Fact]
    public async Task A_fact_whose_words_are_gone_goes_with_them()
    {
        var article = await server.ImportedAsync(Calder.Text("Words gone"));
        var quote = Calder.Quote(article, "We lost no ship");
        await server.SendAsync(HttpMethod.Patch, $"/api/v1/quotes/{quote["id"]}", new { status = "confirmed" });
        await server.SendAsync(
            HttpMethod.Patch,
            $"/api/v1/articles/{article["id"]}",
            new { body = "Nothing happened at all." }
        );
        var changed = await server.GetAsync($"/api/v1/articles/{article["id"]}?verify=true");
        Assert.Empty(changed["quotes"]!.AsArray());
        Assert.Empty(changed["verification"]!["differing"]!.AsArray());
    }
}
