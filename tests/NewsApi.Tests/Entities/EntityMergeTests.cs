using System.Net;
using System.Text.Json.Nodes;
using NewsApi.Archive;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Entities;

public sealed class EntityMergeTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private async Task<(JsonObject First, JsonObject Second)> TwoArticlesAsync(string one, string other)
    {
        var first = await server.ImportedAsync(
            $"date 2024-03-01 {one} speaks.\n\n“All is well,” {one} said on Monday in Oslo."
        );
        var second = await server.ImportedAsync(
            $"date 2024-03-02 {other} speaks.\n\n“All is lost,” {other} said on Tuesday. {one} was not there."
        );
        return (first, second);
    }

    private Task<HttpResponseMessage> MergeAsync(string entity, string into) =>
        server.SendAsync(HttpMethod.Post, $"/api/v1/entities/{entity}/merge", new { into });

    private async Task<JsonArray> QuotesOfAsync(string speaker) =>
        (await server.GetAsync($"/api/v1/quotes?speaker={speaker}"))["items"]!.AsArray();

    [Fact]
    public async Task Quotes_articles_and_search_follow_and_the_old_id_leads_to_the_new_one()
    {
        await TwoArticlesAsync("Ragnhild Moen", "Ragna Moen-Lie");
        var old = await server.GetAsync("/api/v1/entities/ragna-moen-lie");
        var merged = await MergeAsync("ragna-moen-lie", "ragnhild-moen");
        Assert.Equal(HttpStatusCode.OK, merged.StatusCode);
        var target = await merged.JsonAsync();
        Assert.Equal("Ragnhild Moen", (string?)target["name"]);
        Assert.Equal(2, (int)target["articleCount"]!);
        Assert.Equal(3, (int)target["mentionCount"]!);
        foreach (var key in new[] { "ragna-moen-lie", old["id"]!.ToString() })
        {
            var moved = await server.SendAsync(HttpMethod.Get, $"/api/v1/entities/{key}");
            Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
            Assert.Equal($"/api/v1/entities/{target["id"]}", moved.Headers.Location?.ToString());
        }
        Assert.Equal(2, (await QuotesOfAsync("ragnhild-moen")).Count);
        var found = await server.GetAsync("/api/v1/search?speaker=ragnhild-moen");
        Assert.Equal(2, (int)found["total"]!);
        Assert.Empty((await server.GetAsync("/api/v1/entities?name=moen-lie"))["items"]!.AsArray());
        var whole = await server.GetAsync("/api/v1/articles/2024-03-02-ragna-moen-lie-speaks?verify=true");
        Assert.Equal(2, (int)whole["revision"]!);
        Assert.Empty(whole["verification"]!["differing"]!.AsArray());
    }

    [Theory]
    [InlineData("quotes?speaker=")]
    [InlineData("quotes?entity=")]
    [InlineData("quotes?q=lost&speaker=")]
    [InlineData("articles?entity=")]
    [InlineData("articles?speaker=")]
    [InlineData("search?entity=")]
    [InlineData("search?q=all&speaker=")]
    [InlineData("timeline?entity=")]
    [InlineData("timeline?q=lost&entity=")]
    [InlineData("timeline?group=true&entity=")]
    public async Task Filters_follow_a_merge(string list)
    {
        var name = $"Gunvor {Letters(list)}";
        await TwoArticlesAsync($"{name}berg", $"{name}stad");
        var (target, source) = (Slug.Of($"{name}berg"), Slug.Of($"{name}stad"));
        var old = await server.GetAsync($"/api/v1/entities/{source}");
        Assert.Equal(HttpStatusCode.OK, (await MergeAsync(source, target)).StatusCode);
        var expected = await IdsAsync(list + target);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await IdsAsync(list + source));
        Assert.Equal(expected, await IdsAsync(list + old["id"]));
        Assert.DoesNotContain(await IdsAsync($"{list}-{source}"), expected.Contains);
    }

    private async Task<long[]> IdsAsync(string list) =>
        [.. (await server.GetAsync($"/api/v1/{list}"))["items"]!.AsArray().Select(item => (long)item!["id"]!)];

    // A surname of its own for each list.
    private static string Letters(string list) => "L" + string.Concat(list.Where(char.IsAsciiLetterLower));

    [Fact]
    public async Task The_old_name_means_the_new_entity_in_later_articles()
    {
        await TwoArticlesAsync("Henrik Dahl", "Henry Dahlgren");
        await MergeAsync("henry-dahlgren", "henrik-dahl");
        var later = await server.ImportedAsync(
            "date 2024-03-05 Later.\n\nHenry Dahlgren came. Henrik Dahl came too, said Henry Dahlgren."
        );
        var entity = Calder.Entity(later, "Henrik Dahl");
        Assert.Equal(3, entity["mentions"]!.AsArray().Count);
        Assert.DoesNotContain("Henry Dahlgren", later["entities"].Strings("name"));
    }

    [Fact]
    public async Task An_undone_merge_gives_every_fact_back()
    {
        var (_, second) = await TwoArticlesAsync("Solveig Ruud", "Sol Ruudstad");
        var before = await server.GetAsync("/api/v1/entities/sol-ruudstad");
        await MergeAsync("sol-ruudstad", "solveig-ruud");
        var undone = await server.SendAsync(HttpMethod.Delete, "/api/v1/entities/sol-ruudstad/merge");
        Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        var after = await undone.JsonAsync();
        foreach (var member in new[] { "id", "name", "status", "articleCount", "mentionCount" })
            Assert.Equal(before[member]!.ToString(), after[member]!.ToString());
        Assert.Single(await QuotesOfAsync("sol-ruudstad"));
        Assert.Single(await QuotesOfAsync("solveig-ruud"));
        var article = await server.GetAsync($"/api/v1/articles/{second["id"]}");
        foreach (var name in new[] { "Sol Ruudstad", "Solveig Ruud" })
            Assert.True(
                JsonNode.DeepEquals(Calder.Entity(second, name)["mentions"], Calder.Entity(article, name)["mentions"])
            );
    }

    [Fact]
    public async Task A_chain_of_merges_leads_to_its_end_and_is_undone_link_by_link()
    {
        await server.ImportedAsync(
            "date 2024-03-01 Chain.\n\nAud Berge met Aud Bergesen and Aud Bergesdatter in Oslo."
        );
        await MergeAsync("aud-berge", "aud-bergesen");
        await MergeAsync("aud-bergesen", "aud-bergesdatter");
        var end = await server.GetAsync("/api/v1/entities/aud-bergesdatter");
        Assert.Equal(3, (int)end["mentionCount"]!);
        foreach (var name in new[] { "Aud Berge", "Aud Bergesen" })
            Assert.Contains(
                end["aliases"]!.AsArray(),
                a => (string?)a!["name"] == name && (string?)a["source"] == "human"
            );
        async Task LeadsToAsync(string from, string to) =>
            Assert.Equal(
                $"/api/v1/entities/{(await server.GetAsync($"/api/v1/entities/{to}"))["id"]}",
                (await server.SendAsync(HttpMethod.Get, $"/api/v1/entities/{from}")).Headers.Location?.ToString()
            );
        await LeadsToAsync("aud-berge", "aud-bergesdatter");
        // The first link is undone while the second stands, then made again; each has its own place back.
        await server.SendAsync(HttpMethod.Delete, "/api/v1/entities/aud-berge/merge");
        Assert.Equal(1, (int)(await server.GetAsync("/api/v1/entities/aud-berge"))["mentionCount"]!);
        await MergeAsync("aud-berge", "aud-bergesdatter");
        await server.SendAsync(HttpMethod.Delete, "/api/v1/entities/aud-bergesen/merge");
        Assert.Equal(1, (int)(await server.GetAsync("/api/v1/entities/aud-bergesen"))["mentionCount"]!);
        await LeadsToAsync("aud-berge", "aud-bergesdatter");
        await server.SendAsync(HttpMethod.Delete, "/api/v1/entities/aud-berge/merge");
        foreach (var slug in new[] { "aud-berge", "aud-bergesen", "aud-bergesdatter" })
            Assert.Equal(1, (int)(await server.GetAsync($"/api/v1/entities/{slug}"))["mentionCount"]!);
    }

    [Fact]
    public async Task Articles_changes_aliases_and_suggestions_follow_a_merge_and_its_undo()
    {
        var (_, second) = await TwoArticlesAsync("Torhild Sand", "Tora Sandmo");
        async Task<long> LastAsync() => (long)(await server.GetAsync("/api/v1/changes?limit=1000"))["next"]!;
        var source = await server.GetAsync("/api/v1/entities/tora-sandmo");
        foreach (var undo in new[] { false, true })
        {
            var since = await LastAsync();
            var before = (int)(await server.GetAsync($"/api/v1/articles/{second["id"]}"))["revision"]!;
            if (undo)
                await server.SendAsync(HttpMethod.Delete, "/api/v1/entities/tora-sandmo/merge");
            else
                await MergeAsync("tora-sandmo", "torhild-sand");
            var changes = (await server.GetAsync($"/api/v1/changes?since={since}"))["items"]!.AsArray();
            Assert.Contains((long)second["id"]!, changes.Select(c => (long)c!["articleId"]!));
            Assert.Equal(before + 1, (int)(await server.GetAsync($"/api/v1/articles/{second["id"]}"))["revision"]!);
            var names = (await server.GetAsync("/api/v1/entities/torhild-sand"))["aliases"].Strings("name");
            Assert.Equal(!undo, names.Contains("Tora Sandmo"));
            var suggested = (await server.GetAsync("/api/v1/suggest?q=tora+sandm"))["items"].Strings("value");
            Assert.Equal(undo ? ["tora-sandmo"] : ["torhild-sand"], suggested);
        }
        Assert.Equal(
            (int)source["mentionCount"]!,
            (int)(await server.GetAsync("/api/v1/entities/tora-sandmo"))["mentionCount"]!
        );
    }

    [Fact]
    public async Task What_cannot_be_merged_is_refused()
    {
        await TwoArticlesAsync("Gudrun Hagen", "Gunn Hagenes");
        await (await MergeAsync("nobody", "gudrun-hagen")).IsProblemAsync(404, "entity-not-found");
        await (await MergeAsync("gudrun-hagen", "nobody")).IsProblemAsync(400, "invalid-request");
        await (await MergeAsync("gudrun-hagen", "gudrun-hagen")).IsProblemAsync(400, "invalid-request");
        var undo = await server.SendAsync(HttpMethod.Delete, "/api/v1/entities/gudrun-hagen/merge");
        await undo.IsProblemAsync(404, "entity-not-found");
    }
}
