using NewsApi.Tests.Support;

namespace NewsApi.Tests.Hosting;

public sealed class SeedTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsapi-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_new_archive_holds_the_seed_article_with_its_confirmed_facts()
    {
        using var server = NewsApiServer.Over(folder);
        var article = await server.GetAsync("/api/v1/articles/1?verify=true");
        Assert.Equal(
            "2021-11-23-on-ministerial-visit-israel-formalizes-defense-ties-with-morocco",
            (string?)article["slug"]
        );
        Assert.Equal(8, article["quotes"]!.AsArray().Count);
        Assert.Equal(21, article["entities"]!.AsArray().Count);
        Assert.Equal(9, article["timeline"]!.AsArray().Count);
        Assert.Empty(article["verification"]!["differing"]!.AsArray());
        Assert.All(article["quotes"].Strings("status"), status => Assert.Equal("confirmed", status));
    }

    [Fact]
    public async Task A_restart_neither_doubles_it_nor_undoes_a_change()
    {
        using (var first = NewsApiServer.Over(folder))
            await first.SendAsync(HttpMethod.Patch, "/api/v1/articles/1", new { title = "Changed" });
        using var second = NewsApiServer.Over(folder);
        var list = await second.GetAsync("/api/v1/articles");
        Assert.Equal(["Changed"], list["items"].Strings("title"));
    }

    [Fact]
    public async Task Deleting_it_is_final()
    {
        using (var first = NewsApiServer.Over(folder))
            await first.SendAsync(HttpMethod.Delete, "/api/v1/articles/1");
        using var second = NewsApiServer.Over(folder);
        Assert.Equal(0, (int)(await second.GetAsync("/api/v1/articles"))["total"]!);
        Assert.Equal(0, (int)(await second.GetAsync("/api/v1/entities"))["total"]!);
        Assert.Equal(0, (int)(await second.GetAsync("/api/v1/search?q=morocco"))["total"]!);
    }

    [Fact]
    public async Task An_archive_that_was_begun_without_it_does_not_get_it_later()
    {
        using (var first = NewsApiServer.Over(folder))
        {
            first.Settings["Database:Seed"] = "false";
            await first.ImportedAsync(Calder.Text("First"));
        }
        using var second = NewsApiServer.Over(folder);
        Assert.Equal(["First"], (await second.GetAsync("/api/v1/articles"))["items"].Strings("title"));
    }

    [Fact]
    public async Task It_is_left_out_on_request()
    {
        using var server = NewsApiServer.Over(folder);
        server.Settings["Database:Seed"] = "false";
        Assert.Equal(0, (int)(await server.GetAsync("/api/v1/articles"))["total"]!);
    }
}
