using System.Net;
using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Entities;

public sealed class EntityAliasTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private Task<HttpResponseMessage> AddAsync(string entity, string name) =>
        server.SendAsync(HttpMethod.Post, $"/api/v1/entities/{entity}/aliases", new { name });

    private Task<HttpResponseMessage> RemoveAsync(string entity, string name) =>
        server.SendAsync(HttpMethod.Delete, $"/api/v1/entities/{entity}/aliases/{Uri.EscapeDataString(name)}");

    private static JsonObject? Alias(JsonObject entity, string name) =>
        entity["aliases"]!.AsArray().OfType<JsonObject>().SingleOrDefault(alias => (string?)alias["name"] == name);

    [Fact]
    public async Task Every_way_of_writing_is_told_with_its_number_and_so_is_what_hangs_on_the_entity()
    {
        await server.ImportedAsync(
            "date 2024-03-01 Written.\n\n“All is well,” Ragnvald Torsen said on Monday. Torsen left Oslo. Torsen came back."
        );
        var entity = await server.GetAsync("/api/v1/entities/ragnvald-torsen");
        Assert.Equal(1, (int)Alias(entity, "Ragnvald Torsen")!["count"]!);
        Assert.Equal(2, (int)Alias(entity, "Torsen")!["count"]!);
        Assert.All(entity["aliases"].Strings("source"), source => Assert.Equal("auto", source));
        Assert.Equal(1, (int)entity["articleCount"]!);
        Assert.Equal(3, (int)entity["mentionCount"]!);
        Assert.Equal(1, (int)entity["quotesByCount"]!);
        Assert.Equal(0, (int)entity["quotesAboutCount"]!);
        Assert.Equal(1, (int)entity["eventCount"]!);
        Assert.Equal("2024-03-01", (string?)entity["firstSeen"]);
        var listed = (await server.GetAsync("/api/v1/entities?name=torsen"))["items"]![0]!.AsObject();
        Assert.False(listed.ContainsKey("aliases"));
    }

    [Fact]
    public async Task A_later_article_that_has_the_alias_names_the_entity()
    {
        await server.ImportedAsync("date 2024-03-01 Bank.\n\nThe Nordfjord Savings Bank opened in Oslo.");
        var before = await server.GetAsync("/api/v1/entities/nordfjord-savings-bank");
        var answer = await AddAsync("nordfjord-savings-bank", "NFSB");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var entity = await answer.JsonAsync();
        Assert.Equal("human", (string?)Alias(entity, "NFSB")!["source"]);
        Assert.True((int)entity["revision"]! > (int)before["revision"]!);
        var later = await server.ImportedAsync("date 2024-03-02 Later.\n\nThe NFSB closed in Bergen.");
        Assert.Contains((long)entity["id"]!, later["entities"]!.AsArray().Select(e => (long)e!["id"]!));
        // The name leads to the entity too.
        var led = await server.SendAsync(HttpMethod.Get, "/api/v1/entities/nfsb");
        Assert.Equal($"/api/v1/entities/{entity["id"]}", led.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await RemoveAsync("nordfjord-savings-bank", "nfsb")).StatusCode);
        var own = await server.ImportedAsync("date 2024-03-03 Own.\n\nThe NFSB opened in Bergen again.");
        Assert.Equal("NFSB", (string?)Calder.Entity(own, "NFSB")["name"]);
        Assert.NotEqual((long)entity["id"]!, (long)Calder.Entity(own, "NFSB")["id"]!);
    }

    [Fact]
    public async Task A_removed_way_of_writing_stays_removed_and_is_an_entity_of_its_own_in_later_articles()
    {
        const string Text =
            "“All is well,” Sunniva Aasland said on Monday. “All is fine,” Aasland said on Tuesday. Sunniva Aasland left.";
        await server.ImportedAsync($"date 2024-03-01 Both.\n\n{Text}");
        var removed = await (await RemoveAsync("sunniva-aasland", "Aasland")).JsonAsync();
        Assert.Null(Alias(removed, "Aasland"));
        var later = await server.ImportedAsync($"date 2024-03-02 Both again.\n\n{Text} Ottar Brekke stayed.");
        var own = Calder.Entity(later, "Aasland");
        Assert.Equal(["Aasland"], own["mentions"].Strings("exact"));
        Assert.Equal(2, Calder.Entity(later, "Sunniva Aasland")["mentions"]!.AsArray().Count);
        Assert.Equal((long)own["id"]!, (long)Calder.Quote(later, "All is fine")["speaker"]!["entityId"]!);
        Assert.NotEqual((long)own["id"]!, (long)Calder.Quote(later, "All is well")["speaker"]!["entityId"]!);
        Assert.Null(Alias(await server.GetAsync("/api/v1/entities/sunniva-aasland"), "Aasland"));
        await (await RemoveAsync("sunniva-aasland", "Aasland")).IsProblemAsync(404, "alias-not-found");
    }

    [Fact]
    public async Task The_name_of_another_entity_is_no_alias_and_the_own_name_cannot_be_removed()
    {
        await server.ImportedAsync("date 2024-03-01 Two.\n\nTorvald Riise met Halvor Riisnes in Oslo.");
        var other = await server.GetAsync("/api/v1/entities/halvor-riisnes");
        var problem = await (await AddAsync("torvald-riise", "Halvor RIISNES")).IsProblemAsync(409, "duplicate-entity");
        Assert.Equal((long)other["id"]!, (long)problem["existingId"]!);
        Assert.Contains("Merge", (string)problem["detail"]!, StringComparison.Ordinal);
        await (await RemoveAsync("torvald-riise", "torvald riise")).IsProblemAsync(400, "invalid-request");
        await (await RemoveAsync("torvald-riise", "nobody")).IsProblemAsync(404, "alias-not-found");
        await (await AddAsync("torvald-riise", "…")).IsProblemAsync(400, "invalid-request");
        await (await AddAsync("nobody", "Somebody")).IsProblemAsync(404, "entity-not-found");
        // What is a name already changes nothing.
        Assert.Equal(HttpStatusCode.OK, (await AddAsync("torvald-riise", "Torvald Riise")).StatusCode);
    }

    [Fact]
    public async Task A_new_name_and_the_type_that_was_read_both_mean_the_entity_in_later_articles()
    {
        var first = await server.ImportedAsync("date 2024-03-01 Renamed.\n\nGreta Lindqvist sang.");
        var id = (long)Calder.Entity(first, "Greta Lindqvist")["id"]!;
        var patched = await server.SendAsync(
            HttpMethod.Patch,
            $"/api/v1/entities/{id}",
            new { name = "Greta Holm Lindqvist", type = "other" }
        );
        Assert.Equal("other", (string?)(await patched.JsonAsync())["type"]);
        foreach (var name in new[] { "Greta Lindqvist", "Greta Holm Lindqvist" })
        {
            var later = await server.ImportedAsync($"date 2024-03-02 Later {name.Length}.\n\n{name} sang again.");
            Assert.Equal(id, (long)Calder.Entity(later, "Greta Holm Lindqvist")["id"]!);
        }
    }

    [Fact]
    public async Task A_blank_is_nobodys_name()
    {
        var answer = await server.SendAsync(HttpMethod.Delete, "/api/v1/entities/morocco/aliases/%20");
        await answer.IsProblemAsync(404, "alias-not-found");
    }

    [Fact]
    public async Task Lists_can_begin_with_those_of_most_articles()
    {
        for (var day = 1; day <= 3; day++)
            await server.ImportedAsync($"date 2024-04-0{day} Frequent {day}.\n\nOddvar Kvalvik spoke.");
        await server.ImportedAsync("date 2024-04-04 Rare.\n\nAlfhild Kvalvik-Ness spoke.");
        var names = (await server.GetAsync("/api/v1/entities?name=kvalvik&sort=-articleCount"))["items"];
        Assert.Equal(["Oddvar Kvalvik", "Alfhild Kvalvik-Ness"], names.Strings("name"));
        var page = await server.GetAsync("/api/v1/entities?name=kvalvik&sort=-articleCount&pageSize=1");
        var next = await server.GetAsync(
            $"/api/v1/entities?name=kvalvik&sort=-articleCount&pageSize=1&cursor={page["nextCursor"]}"
        );
        Assert.Equal(["Alfhild Kvalvik-Ness"], next["items"].Strings("name"));
    }
}
