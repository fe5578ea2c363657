using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Timeline;

/// <summary>The same happening, told by several articles, is one item.</summary>
public sealed class HappeningTests : IDisposable
{
    private readonly NewsApiServer server = new() { Settings = { ["Database:Seed"] = "false" } };

    public void Dispose() => server.Dispose();

    private Task<JsonObject> ImportAsync(string date, string source, string title, string body) =>
        server.ImportedAsync($"Title: {title}\nDate: {date}\nSource: {source}\nLanguage: en\n\n{body}");

    private async Task<List<JsonNode>> GroupedAsync(string query = "") =>
        [.. (await server.GetAsync($"/api/v1/timeline?group=true{query}"))["items"]!.AsArray().OfType<JsonNode>()];

    private async Task<long[]> ImportFireAsync() =>
        [
            (long)
                (
                    await ImportAsync(
                        "2024-05-05",
                        "Calder Courier",
                        "Ferry Halcyon burns off Norway",
                        "A fire aboard the ferry Halcyon killed 39 people off Norway on 3 May 2024."
                    )
                )["id"]!,
            (long)
                (
                    await ImportAsync(
                        "2024-05-06",
                        "Norwick Post",
                        "Fire on ferry Halcyon off Norway",
                        "The fire aboard the ferry Halcyon off Norway on 4 May 2024 killed 37 people."
                    )
                )["id"]!,
            (long)
                (
                    await ImportAsync(
                        "2024-06-06",
                        "Norwick Post",
                        "Ferry Halcyon off Norway a month on",
                        "In May 2024 a fire aboard the ferry Halcyon off Norway killed 39 people."
                    )
                )["id"]!,
        ];

    [Fact]
    public async Task Articles_that_tell_the_same_are_one_item_with_its_sources_and_their_disagreements()
    {
        var ids = await ImportFireAsync();
        await ImportAsync(
            "2024-05-06",
            "Norwick Post",
            "Norway opens a museum of ferries",
            "A museum of ferries opened in Norway on 4 May 2024."
        );
        var items = await GroupedAsync();
        Assert.Equal(2, items.Count);
        var fire = Assert.Single(items, item => (int)item["happening"]!["articles"]! > 1)["happening"]!;
        Assert.Equal(3, (int)fire["articles"]!);
        Assert.Equal(2, (int)fire["sources"]!);
        Assert.Equal(2, fire["others"]!.AsArray().Count);
        var disagreements = fire["disagreements"]!.AsArray();
        Assert.Equal(["date", "number"], disagreements.Strings("what"));
        Assert.Equal(["2024-05-03", "2024-05-04"], disagreements[0]!["values"].Strings("value").Order());
        Assert.Equal("dead", (string?)disagreements[1]!["of"]);
        Assert.Equal(["39", "37"], disagreements[1]!["values"].Strings("value"));
        Assert.Equal([ids[1]], disagreements[1]!["values"]![1]!["articleIds"]!.AsArray().Select(id => (long)id!));
        var museum = items.Single(item => (int)item["happening"]!["articles"]! == 1)["happening"]!;
        Assert.Empty(museum["others"]!.AsArray());
        Assert.Empty(museum["disagreements"]!.AsArray());
    }

    [Fact]
    public async Task Without_group_every_event_is_an_item_of_its_own()
    {
        await ImportFireAsync();
        var plain = await server.GetAsync("/api/v1/timeline");
        Assert.Equal(3, (int)plain["total"]!);
        Assert.All(plain["items"]!.AsArray(), item => Assert.Null(item!["happening"]));
        Assert.Null(plain["totalIsEstimate"]);
    }

    [Fact]
    public async Task A_happening_of_another_week_or_of_other_words_stays_apart()
    {
        await ImportFireAsync();
        await ImportAsync(
            "2024-07-06",
            "Norwick Post",
            "Ferry Halcyon burns again off Norway",
            "A fire aboard the ferry Halcyon killed nobody off Norway on 5 July 2024."
        );
        await ImportAsync(
            "2024-05-04",
            "Norwick Post",
            "Ferry Halcyon wins a prize in Norway",
            "Judges gave a prize for the kitchen of the Halcyon on 3 May 2024."
        );
        Assert.Equal(
            [3, 1, 1],
            (await GroupedAsync()).Select(item => (int)item["happening"]!["articles"]!).OrderDescending()
        );
    }

    [Fact]
    public async Task Planned_and_happened_is_a_disagreement_and_words_narrow_the_choice()
    {
        await ImportAsync(
            "2024-05-01",
            "Calder Courier",
            "Ana Reyes opens Calder museum of whales",
            "Ana Reyes will open the museum of whales in Calder on 3 May 2024."
        );
        await ImportAsync(
            "2024-05-04",
            "Norwick Post",
            "Ana Reyes opens Calder museum of whales",
            "Ana Reyes opened the museum of whales in Calder on 3 May 2024."
        );
        var happening = Assert.Single(await GroupedAsync("&q=whale"));
        Assert.Contains("<em>whales</em>", (string?)happening["highlights"]![0]!["fragment"], StringComparison.Ordinal);
        var tense = Assert.Single(happening["happening"]!["disagreements"]!.AsArray())!;
        Assert.Equal("tense", (string?)tense["what"]);
        Assert.Equal(["happened", "planned"], tense["values"].Strings("value").Order());
        Assert.Empty(await GroupedAsync("&q=shark"));
    }

    private static string Fair(int town, int day) => $"Town {town} held a fair on {day} May {1990 + (town % 30)}.";

    [Fact]
    public async Task Cursors_give_every_event_once_over_the_borders_of_windows()
    {
        // More than a window has: 430 articles of five dated sentences.
        var articles = Enumerable
            .Range(0, 430)
            .Select(n =>
                BulkAnswers.Article($"Fairs {n}", string.Join(' ', Enumerable.Range(1, 5).Select(i => Fair(n, i))))
            );
        Assert.All(
            (await server.BulkAsync(BulkAnswers.Lines(articles))).Statuses(),
            status => Assert.Equal("created", status)
        );
        var total = (int)(await server.GetAsync("/api/v1/timeline"))["total"]!;
        Assert.True(total > 2_000, $"{total} events are no more than one window.");
        var seen = new List<long>();
        for (string? cursor = "", next; cursor is not null; cursor = next)
        {
            var from = cursor.Length == 0 ? "" : $"&cursor={cursor}";
            var page = await server.GetAsync($"/api/v1/timeline?group=true&pageSize=100{from}");
            Assert.True((bool)page["totalIsEstimate"]!);
            foreach (var item in page["items"]!.AsArray())
            {
                seen.Add((long)item!["id"]!);
                seen.AddRange(item["happening"]!["others"]!.AsArray().Select(other => (long)other!["id"]!));
            }
            next = (string?)page["nextCursor"];
        }
        Assert.Equal(total, seen.Count);
        Assert.Equal(total, seen.Distinct().Count());
    }
}
