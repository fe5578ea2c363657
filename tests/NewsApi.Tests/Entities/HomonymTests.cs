using System.Net;
using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Entities;

/// <summary>Two people of one name, one of whom sings with Solfrid Lund in Bergen, the other rows with Tore Hegg in Molde.</summary>
public sealed class HomonymTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private Task<JsonObject> SongAsync(string name, string title) =>
        server.ImportedAsync($"date 2024-03-01 {title}.\n\n{name} sang with Solfrid Lund in Bergen.");

    private Task<JsonObject> RaceAsync(string name, string title) =>
        server.ImportedAsync(
            $"date 2024-03-02 {title}.\n\n“It was hard,” {name} said on Monday. Tore Hegg rowed with {name} in Molde."
        );

    private async Task<JsonObject> DoubleAsync(string name, long distinctFrom) =>
        await (
            await server.SendAsync(
                HttpMethod.Post,
                "/api/v1/entities",
                new
                {
                    type = "person",
                    name,
                    distinctFrom = new[] { distinctFrom.ToString() },
                }
            )
        ).JsonAsync();

    private Task<HttpResponseMessage> MoveAsync(JsonNode article, long from, long to) =>
        server.SendAsync(
            HttpMethod.Post,
            $"/api/v1/articles/{article["id"]}/entities/{from}/move",
            new { to = to.ToString() }
        );

    private static long Id(JsonNode article, string name) => (long)Calder.Entity(article, name)["id"]!;

    [Fact]
    public async Task What_surrounds_a_name_tells_whom_it_means_and_without_a_sign_it_is_who_is_named_most()
    {
        const string Name = "Arvid Stene";
        var singer = Id(await SongAsync(Name, "Song one"), Name);
        await SongAsync(Name, "Song two");
        var race = await RaceAsync(Name, "Race one");
        Assert.Equal(singer, Id(race, Name));
        var rower = (long)(await DoubleAsync(Name, singer))["id"]!;
        Assert.NotEqual(singer, rower);
        Assert.Equal(HttpStatusCode.OK, (await MoveAsync(race, singer, rower)).StatusCode);

        Assert.Equal(rower, Id(await RaceAsync(Name, "Race two"), Name));
        Assert.Equal(singer, Id(await SongAsync(Name, "Song three"), Name));
        var alone = await server.ImportedAsync($"date 2024-03-04 Alone.\n\n{Name} spoke.");
        Assert.Equal(singer, Id(alone, Name));
        // Many at once are told apart as one by one.
        var bulk = await server.BulkAsync(
            BulkAnswers.Lines(
                BulkAnswers.Article("Bulk race", $"Tore Hegg rowed with {Name} in Molde."),
                BulkAnswers.Article("Bulk song", $"{Name} sang with Solfrid Lund in Bergen.")
            )
        );
        long[] meant = [rower, singer];
        for (var i = 0; i < 2; i++)
            Assert.Equal(meant[i], Id(await server.GetAsync($"/api/v1/articles/{bulk[i]["id"]}"), Name));
    }

    [Fact]
    public async Task A_moved_appearance_takes_quotes_and_events_along_and_stays_where_a_person_put_it()
    {
        const string Name = "Brynjar Mork";
        var singer = Id(await SongAsync(Name, "Mork sings"), Name);
        var race = await RaceAsync(Name, "Mork rows");
        var rower = (long)(await DoubleAsync(Name, singer))["id"]!;
        var moved = await (await MoveAsync(race, singer, rower)).JsonAsync();
        Assert.Equal("confirmed", (string?)moved["status"]);
        Assert.Equal(2, moved["mentions"]!.AsArray().Count);
        var shown = await server.GetAsync($"/api/v1/articles/{race["id"]}");
        Assert.Equal((int)race["revision"]! + 1, (int)shown["revision"]!);
        await IsRowersAsync(shown);
        Assert.Equal(1, (int)(await server.GetAsync($"/api/v1/search?speaker={rower}"))["total"]!);
        Assert.Equal(0, (int)(await server.GetAsync($"/api/v1/search?speaker={singer}"))["total"]!);

        var longer = (string)shown["body"]! + $" {Name} won.";
        await server.SendAsync(HttpMethod.Patch, $"/api/v1/articles/{race["id"]}", new { body = longer });
        await IsRowersAsync(await server.GetAsync($"/api/v1/articles/{race["id"]}?verify=true"));

        Task IsRowersAsync(JsonObject article)
        {
            Assert.Equal(rower, Id(article, Name));
            Assert.Equal(rower, (long)Calder.Quote(article, "It was hard")["speaker"]!["entityId"]!);
            Assert.DoesNotContain($"\"entityId\":{singer}", article.ToJsonString(), StringComparison.Ordinal);
            var events = article["timeline"]!.AsArray().SelectMany(e => e!["entityIds"]!.AsArray());
            Assert.DoesNotContain(events, id => (long)id! == singer);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task A_second_of_one_name_is_made_only_where_it_is_said_to_be_distinct_from_all_of_them()
    {
        const string Name = "Cathrine Vold";
        var first = Id(await SongAsync(Name, "Vold sings"), Name);
        var request = new { type = "person", name = Name };
        var refused = await server.SendAsync(HttpMethod.Post, "/api/v1/entities", request);
        Assert.Equal(first, (long)(await refused.IsProblemAsync(409, "duplicate-entity"))["existingId"]!);
        var second = await DoubleAsync(Name, first);
        Assert.Equal("cathrine-vold-2", (string?)second["slug"]);
        Assert.Equal([first], second["distinctFrom"]!.AsArray().Select(id => (long)id!));
        var third = await server.SendAsync(
            HttpMethod.Post,
            "/api/v1/entities",
            new
            {
                type = "person",
                name = Name,
                distinctFrom = new[] { "cathrine-vold" },
            }
        );
        Assert.Equal((long)second["id"]!, (long)(await third.IsProblemAsync(409, "duplicate-entity"))["existingId"]!);
        Assert.Equal(2, (int)(await server.GetAsync("/api/v1/entities?name=cathrine-vold"))["total"]!);
    }

    [Fact]
    public async Task Distinct_entities_cannot_be_merged_until_that_is_taken_back()
    {
        const string Name = "Dagny Roald";
        var first = Id(await SongAsync(Name, "Roald sings"), Name);
        var second = (long)(await DoubleAsync(Name, first))["id"]!;
        Task<HttpResponseMessage> MergeAsync(long from, long into) =>
            server.SendAsync(HttpMethod.Post, $"/api/v1/entities/{from}/merge", new { into = into.ToString() });
        await (await MergeAsync(second, first)).IsProblemAsync(409, "distinct-entities");
        await (await MergeAsync(first, second)).IsProblemAsync(409, "distinct-entities");
        var path = $"/api/v1/entities/{second}/distinct-from/{first}";
        Assert.Empty((await (await server.SendAsync(HttpMethod.Delete, path)).JsonAsync())["distinctFrom"]!.AsArray());
        Assert.Single((await (await server.SendAsync(HttpMethod.Put, path)).JsonAsync())["distinctFrom"]!.AsArray());
        await server.SendAsync(HttpMethod.Delete, path);
        Assert.Equal(HttpStatusCode.OK, (await MergeAsync(second, first)).StatusCode);
        await (
            await server.SendAsync(HttpMethod.Put, $"/api/v1/entities/{first}/distinct-from/{first}")
        ).IsProblemAsync(400, "invalid-request");
        await (await server.SendAsync(HttpMethod.Put, $"/api/v1/entities/{first}/distinct-from/nobody")).IsProblemAsync(
            404,
            "entity-not-found"
        );
    }

    [Fact]
    public async Task What_cannot_be_moved_is_refused()
    {
        var song = await SongAsync("Eilif Nygard", "Nygard sings");
        var entity = Id(song, "Eilif Nygard");
        await (await MoveAsync(song, entity, entity)).IsProblemAsync(400, "invalid-request");
        await (await MoveAsync(song, entity, 999_999)).IsProblemAsync(400, "invalid-request");
        var other = await server.ImportedAsync("date 2024-03-09 Other.\n\nFrida Nygard spoke.");
        await (await MoveAsync(other, entity, Id(other, "Frida Nygard"))).IsProblemAsync(404, "entity-not-found");
    }
}
