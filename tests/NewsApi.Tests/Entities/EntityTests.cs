using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Entities;

public sealed class EntityTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    [Fact]
    public async Task An_entity_made_by_hand_is_found_by_id_slug_name_and_type_and_made_once()
    {
        var answer = await server.SendAsync(
            HttpMethod.Post,
            "/api/v1/entities",
            new { type = "organization", name = "Łódź Ferry Works" }
        );
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var entity = await answer.JsonAsync();
        Assert.Equal("lodz-ferry-works", (string?)entity["slug"]);
        Assert.Equal("Łódź Ferry Works", (string?)(await server.GetAsync("/api/v1/entities/lodz-ferry-works"))["name"]);
        var found = await server.GetAsync("/api/v1/entities?name=LODZ&entityType=organization");
        Assert.Equal([(string)entity["name"]!], found["items"].Strings("name"));
        var again = await server.SendAsync(
            HttpMethod.Post,
            "/api/v1/entities",
            new { type = "organization", name = "Lodz ferry works" }
        );
        Assert.Equal((long)entity["id"]!, (long)(await again.IsProblemAsync(409, "duplicate-entity"))["existingId"]!);
    }

    [Fact]
    public async Task A_renamed_entity_shows_its_name_in_every_article_and_keeps_its_slug()
    {
        var first = await server.ImportedAsync("date 2024-05-01 First.\n\nMaria Lindqvist sang.");
        var second = await server.ImportedAsync("date 2024-05-02 Second.\n\nMaria Lindqvist sang again.");
        var id = (long)Calder.Entity(first, "Maria Lindqvist")["id"]!;
        Assert.Equal(id, (long)Calder.Entity(second, "Maria Lindqvist")["id"]!);
        var renamed = await (
            await server.SendAsync(HttpMethod.Patch, $"/api/v1/entities/{id}", new { name = "Maria K. Lindqvist" })
        ).JsonAsync();
        Assert.Equal("edited", (string?)renamed["status"]);
        Assert.Equal("maria-lindqvist", (string?)renamed["slug"]);
        var shown = await server.GetAsync($"/api/v1/articles/{second["id"]}");
        Assert.Equal(id, (long)Calder.Entity(shown, "Maria K. Lindqvist")["id"]!);
        Assert.Equal(2, (int)shown["revision"]!);
        var third = await server.ImportedAsync("date 2024-05-03 Third.\n\nMaria Lindqvist sang once more.");
        Assert.Equal(id, (long)Calder.Entity(third, "Maria K. Lindqvist")["id"]!);
    }

    [Fact]
    public async Task A_deleted_entity_leaves_its_articles_and_no_later_reading_brings_it_back()
    {
        var article = await server.ImportedAsync("date 2024-06-01 Gone.\n\nHenrik Solberg spoke.");
        var id = (long)Calder.Entity(article, "Henrik Solberg")["id"]!;
        Assert.Equal(
            HttpStatusCode.NoContent,
            (await server.SendAsync(HttpMethod.Delete, $"/api/v1/entities/{id}")).StatusCode
        );
        Assert.Empty((await server.GetAsync($"/api/v1/articles/{article["id"]}"))["entities"]!.AsArray());
        await (await server.SendAsync(HttpMethod.Get, $"/api/v1/entities/{id}")).IsProblemAsync(
            404,
            "entity-not-found"
        );
        var later = await server.ImportedAsync("date 2024-06-02 Gone too.\n\nHenrik Solberg spoke again.");
        Assert.Empty(later["entities"]!.AsArray());
    }

    [Fact]
    public async Task An_entity_without_a_mention_left_disappears_from_lists()
    {
        var article = await server.ImportedAsync("date 2024-07-01 Alone.\n\nIngrid Halvorsen spoke.");
        Assert.Single((await server.GetAsync("/api/v1/entities?name=halvorsen"))["items"]!.AsArray());
        await server.SendAsync(HttpMethod.Delete, $"/api/v1/articles/{article["id"]}");
        Assert.Empty((await server.GetAsync("/api/v1/entities?name=halvorsen"))["items"]!.AsArray());
    }

    [Fact]
    public async Task A_mention_that_a_person_adds_is_confirmed_and_may_not_overlap_another_entity()
    {
        var article = await server.ImportedAsync(Calder.Text("Added mention"));
        var path = $"/api/v1/articles/{article["id"]}/entities";
        var answer = await server.SendAsync(
            HttpMethod.Post,
            path,
            new
            {
                type = "place",
                name = "Harbour",
                mentions = new[] { Calder.Span("the harbour") },
            }
        );
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("confirmed", (string?)(await answer.JsonAsync())["status"]);
        var refused = await server.SendAsync(
            HttpMethod.Post,
            path,
            new
            {
                type = "person",
                name = "Reyes family",
                mentions = new[] { Calder.Span("Reyes") },
            }
        );
        var problem = await refused.IsProblemAsync(400, "invalid-request");
        Assert.Contains("Ana Reyes", (string)problem["errors"]!["mentions"]![0]!, StringComparison.Ordinal);
    }
}
