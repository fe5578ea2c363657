using System.Net;
using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Exports;

public sealed class RoundTripTests
{
    private static Task<string> ExportAsync(NewsApiServer server) =>
        server.Http.GetStringAsync(new Uri("/api/v1/export", UriKind.Relative));

    [Fact]
    public async Task Imported_into_an_empty_archive_an_export_is_the_same_archive_byte_for_byte()
    {
        using var first = await EditedArchive.MakeAsync();
        var exported = await ExportAsync(first);
        HasEverything(BulkAnswers.ReadLines(exported), exported);

        using var second = EditedArchive.Empty();
        Assert.All((await ImportAsync(second, exported)).Statuses(), status => Assert.Equal("created", status));
        Assert.Equal(exported, await ExportAsync(second));

        var kept = BulkAnswers.ReadLines(exported).First(l => l["revision"]?["article"] is not null)["revision"]!;
        var revisions = $"articles/{kept["articleId"]}/revisions";
        // Sent again it changes nothing, and what clients read is the same.
        var again = await ImportAsync(second, exported, "?onDuplicate=update");
        Assert.All(again.Statuses(), status => Assert.Equal("skipped", status));
        Assert.Equal(exported, await ExportAsync(second));
        await AnswerTheSameAsync(
            first,
            second,
            "articles?include=quotes,entities,timeline,body",
            "entities?sort=-articleCount&pageSize=100",
            "entities/erik-berg",
            "entities/maria-berg",
            "entities/maria-berg-2/articles",
            "suggest?q=mayor",
            revisions,
            $"{revisions}/{kept["number"]}",
            $"{revisions}/{kept["number"]}/diff"
        );
        // What people did goes on as it would have: the same next article, the same merge undone.
        foreach (var server in new[] { first, second })
        {
            foreach (var slug in new[] { "jo-field", "kim-ortega", "lars-holm" })
            {
                var undone = await server.SendAsync(HttpMethod.Delete, $"/api/v1/entities/{slug}/merge");
                Assert.True(undone.StatusCode == HttpStatusCode.OK, await undone.Content.ReadAsStringAsync());
            }
            var later = await server.ImportedAsync(Calder.Text("Later"));
            Assert.DoesNotContain("Norway", later["entities"].Strings("name"));
        }
        await AnswerTheSameAsync(first, second, "entities/jo-field", "entities/kim-ortega", "quotes?speaker=jo-field");
    }

    private static Task<List<JsonObject>> ImportAsync(NewsApiServer server, string exported, string query = "") =>
        EditedArchive.ImportAsync(
            server,
            exported.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l + '\n'),
            query
        );

    private static void HasEverything(List<JsonObject> lines, string exported)
    {
        Assert.True(lines.Count(l => l.ContainsKey("article")) > EditedArchive.Articles * 9 / 10);
        Assert.All(
            ["auto", "edited", "rejected"],
            status => Assert.Contains($"\"status\":\"{status}\"", exported, StringComparison.Ordinal)
        );
        Assert.All(
            ["moved", "orphaned"],
            evidence => Assert.Contains($"\"evidence\":\"{evidence}\"", exported, StringComparison.Ordinal)
        );
        Assert.Contains(lines, l => (string?)l["entity"]?["status"] == "rejected");
        Assert.Contains(lines, l => (string?)l["entity"]?["name"] == "Nowhere" || exported.Contains("Nowhere"));
        Assert.Contains(lines, l => l["identity"]?["merge"]?["spoken"]?.AsArray().Count > 0);
        Assert.Contains(lines, l => l["identity"]?["mergedInto"] is not null && l["identity"]!["merge"] is null);
        Assert.Contains(lines, l => l["identity"]?["removedAliases"]?.AsArray().Count > 0);
        Assert.Contains(lines, l => l["identity"]?["distinctFrom"]?.AsArray().Count > 0);
        Assert.Contains("\"homonym\":1", exported, StringComparison.Ordinal);
        Assert.Contains(lines, l => l["article"]?["corrections"]?.AsArray().Count > 0);
        Assert.All(
            lines.Where(l => l.ContainsKey("article")),
            l => Assert.Equal("development", (string?)l["article"]!["note"]!["by"])
        );
        Assert.Contains(lines, l => l["revision"]?["article"] is not null);
        Assert.Contains(lines, l => l["revision"] is JsonObject present && !present.ContainsKey("article"));
    }

    private static async Task AnswerTheSameAsync(NewsApiServer one, NewsApiServer other, params string[] paths)
    {
        foreach (var path in paths)
            Assert.Equal(
                (await one.GetAsync($"/api/v1/{path}")).ToJsonString(),
                (await other.GetAsync($"/api/v1/{path}")).ToJsonString()
            );
    }
}
