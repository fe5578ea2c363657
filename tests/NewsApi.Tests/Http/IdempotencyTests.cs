using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Access;
using NewsApi.Archive;
using NewsApi.Storage;
using NewsApi.Tests.Support;
using static NewsApi.Tests.Support.KeyedRequests;

namespace NewsApi.Tests.Http;

/// <summary>A request that is sent again with its key writes nothing and is answered as before.</summary>
public sealed class IdempotencyTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private const string Header = "Idempotency-Key";

    private static string NewKey() => Guid.NewGuid().ToString();

    private Task<HttpResponseMessage> PostAsync(string path, object json, string key, string? apiKey = null) =>
        server.SendAsync(apiKey, HttpMethod.Post, path, json, (Header, key));

    private static async Task IsSameAsync(HttpResponseMessage expected, HttpResponseMessage actual)
    {
        Assert.Equal(expected.StatusCode, actual.StatusCode);
        Assert.Equal(expected.Headers.Location, actual.Headers.Location);
        Assert.Equal(expected.Headers.ETag, actual.Headers.ETag);
        Assert.Equal(expected.Content.Headers.ContentType, actual.Content.Headers.ContentType);
        Assert.Equal(await expected.Content.ReadAsStringAsync(), await actual.Content.ReadAsStringAsync());
    }

    /// <summary>Every POST that writes, with a body that would write again each time or fail the second time.</summary>
    [Fact]
    public async Task Every_POST_is_answered_as_before()
    {
        var article = await server.ImportedAsync(Calder.Text("Repeated"));
        var other = await server.ImportedAsync(Calder.Text("Repeated again"));
        var path = $"{ArticlesPath}/{article["id"]}";
        var merged = (await (await PostAsync("/api/v1/entities", Entity("Calder Rowers"), NewKey())).JsonAsync())["id"];
        (string Path, object Json)[] posts =
        [
            (ArticlesPath, Article("Told twice")),
            ($"{ArticlesPath}?onDuplicate=fail", Article("Told twice and fails")),
            ($"{ArticlesPath}/import", Calder.Text("Imported twice")),
            ("/api/v1/entities", Entity("Calder Sailing Club")),
            (
                $"{path}/quotes",
                new JsonObject { ["type"] = "mixed", ["parts"] = new JsonArray(Calder.Span("ferries to Norway")) }
            ),
            (
                $"{path}/entities",
                new JsonObject
                {
                    ["type"] = "place",
                    ["name"] = "Harbour",
                    ["mentions"] = new JsonArray(Calder.Span("harbour")),
                }
            ),
            (
                $"{path}/timeline",
                new JsonObject
                {
                    ["edtf"] = "2024-03",
                    ["expression"] = Calder.Span("again"),
                    ["sentence"] = Calder.Span("Ana Reyes said ferries to Norway would run again in April."),
                    ["title"] = "Ferries run",
                    ["tense"] = "planned",
                }
            ),
            ($"/api/v1/entities/{merged}/merge", new JsonObject { ["into"] = "ana-reyes" }),
        ];
        foreach (var (post, json) in posts)
        {
            var key = NewKey();
            var body = json is JsonObject node ? JsonNode.Parse(node.ToJsonString())! : json;
            var first = await PostAsync(post, body, key);
            Assert.True(first.IsSuccessStatusCode, $"{post}: {await first.Content.ReadAsStringAsync()}");
            var changes = await ChangesAsync();
            await IsSameAsync(first, await PostAsync(post, body, key));
            await IsSameAsync(first, await PostAsync(post, body, $"\"{key}\""));
            Assert.Equal(changes, await ChangesAsync());
        }
        Assert.NotEqual((long)article["id"]!, (long)other["id"]!);
    }

    [Fact]
    public async Task It_is_answered_as_before_also_when_the_article_is_gone_and_the_server_was_restarted()
    {
        var folder = Directory.CreateTempSubdirectory("newsapi-test-").FullName;
        try
        {
            var key = NewKey();
            HttpResponseMessage first;
            using (var before = NewsApiServer.Over(folder))
            {
                first = await before.SendAsync(null, HttpMethod.Post, ArticlesPath, Article("Gone"), (Header, key));
                await before.SendAsync(HttpMethod.Delete, first.Headers.Location!.ToString());
            }
            using var after = NewsApiServer.Over(folder);
            var again = await after.SendAsync(null, HttpMethod.Post, ArticlesPath, Article("Gone"), (Header, key));
            await IsSameAsync(first, again);
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await after.SendAsync(HttpMethod.Get, first.Headers.Location!.ToString())).StatusCode
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task With_another_body_or_on_another_path_it_is_422()
    {
        var key = NewKey();
        Assert.Equal(HttpStatusCode.Created, (await PostAsync(ArticlesPath, Article("One"), key)).StatusCode);
        await (await PostAsync(ArticlesPath, Article("Two"), key)).IsProblemAsync(422, "idempotency-key-reused");
        await (await PostAsync($"{ArticlesPath}?onDuplicate=fail", Article("One"), key)).IsProblemAsync(
            422,
            "idempotency-key-reused"
        );
    }

    [Fact]
    public async Task A_key_belongs_to_its_caller()
    {
        var (key, ana, joe) = (NewKey(), await server.KeyAsync(Scope.Import), await server.KeyAsync(Scope.Import));
        Assert.Equal(HttpStatusCode.Created, (await PostAsync(ArticlesPath, Article("Of Ana"), key, ana)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await PostAsync(ArticlesPath, Article("Of Joe"), key, joe)).StatusCode);
    }

    [Fact]
    public async Task What_failed_is_tried_again()
    {
        var key = NewKey();
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(ArticlesPath, new { title = "" }, key)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await PostAsync(ArticlesPath, Article("Mended"), key)).StatusCode);
    }

    [Fact]
    public async Task Sent_many_times_at_once_it_writes_once()
    {
        var key = NewKey();
        var before = await ChangesAsync();
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(_ => PostAsync(ArticlesPath, Article("All at once"), key))
        );
        Assert.Contains(answers, a => a.StatusCode == HttpStatusCode.Created);
        foreach (var late in answers.Where(a => a.StatusCode != HttpStatusCode.Created))
            await late.IsProblemAsync(409, "idempotency-key-in-use");
        Assert.Equal(before + 1, await ChangesAsync());
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("\"\"")]
    public async Task What_is_no_key_is_400(string key) =>
        await (await PostAsync(ArticlesPath, Article("Never"), key)).IsProblemAsync(400, "invalid-request");

    [Fact]
    public async Task A_key_that_is_too_long_is_400_and_so_is_one_on_a_bulk_import()
    {
        await (await PostAsync(ArticlesPath, Article("Never"), new string('k', 256))).IsProblemAsync(
            400,
            "invalid-request"
        );
        using var bulk = new HttpRequestMessage(HttpMethod.Post, BulkAnswers.Path);
        bulk.Headers.Add(Header, NewKey());
        bulk.Content = new StringContent("", Encoding.UTF8, BulkAnswers.Ndjson);
        await (await server.Http.SendAsync(bulk)).IsProblemAsync(400, "invalid-request");
    }

    [Fact]
    public async Task After_a_day_it_is_forgotten()
    {
        var key = NewKey();
        await PostAsync(ArticlesPath, Article("Yesterday"), key);
        await using var context = await server
            .Services.GetRequiredService<IDbContextFactory<NewsDbContext>>()
            .CreateDbContextAsync();
        var yesterday = TimeProvider.System.GetUtcNow().UtcDateTime - RepeatableRequest.Kept;
        await context
            .IdempotentWrites.Where(w => w.Key == key)
            .ExecuteUpdateAsync(set => set.SetProperty(w => w.At, yesterday));
        var again = await PostAsync(ArticlesPath, Article("Yesterday"), key);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);

        await context
            .IdempotentWrites.Where(w => w.Key == key)
            .ExecuteUpdateAsync(set => set.SetProperty(w => w.At, yesterday));
        await server
            .Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>()
            .OfType<Upkeep>()
            .Single()
            .RunAsync();
        Assert.False(await context.IdempotentWrites.AnyAsync(w => w.Key == key));
    }

    private static object Entity(string name) => new { type = "organization", name };

    private async Task<long> ChangesAsync()
    {
        await using var context = await server
            .Services.GetRequiredService<IDbContextFactory<NewsDbContext>>()
            .CreateDbContextAsync();
        return await context.Changes.LongCountAsync();
    }
}
