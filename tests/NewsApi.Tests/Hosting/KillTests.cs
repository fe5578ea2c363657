using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Hosting;

/// <summary>A process that dies at any moment keeps what it answered for, and index and archive agree after the restart.</summary>
public sealed class KillTests : IDisposable
{
    private const int Deaths = 5;
    private readonly string folder = Directory.CreateTempSubdirectory("newsapi-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task What_was_answered_is_there_whole_and_found_after_the_restart()
    {
        var answered = new List<string>();
        for (var death = 0; death < Deaths; death++)
        {
            using var server = await NewsApiProcess.StartAsync(folder);
            await CheckAsync(server, answered);
            var answers = new SemaphoreSlim(0);
            var clients = Enumerable
                .Range(0, 4)
                .Select(client => ImportUntilDeadAsync(server, death, client, answers))
                .ToList();
            // Another moment each time; whenever it falls, the other clients' writes are in flight.
            for (var answer = 0; answer < 3 + 5 * death; answer++)
                await answers.WaitAsync();
            await server.KillAsync();
            foreach (var client in clients)
                answered.AddRange(await client);
        }
        Assert.NotEmpty(answered);
        using var last = await NewsApiProcess.StartAsync(folder);
        await CheckAsync(last, answered);
    }

    private static async Task<List<string>> ImportUntilDeadAsync(
        NewsApiProcess server,
        int death,
        int client,
        SemaphoreSlim answers
    )
    {
        var answered = new List<string>();
        try
        {
            for (var number = 0; ; number++)
            {
                var word = $"ferry{death}x{client}x{number}";
                var text =
                    $"date 2024-03-12 Report {word}.\n\n“We saw {word},” harbour master Ana Reyes said on Monday.";
                using var body = new StringContent(text, Encoding.UTF8, "text/plain");
                var answer = await server.Http.PostAsync(new Uri("/api/v1/articles/import", UriKind.Relative), body);
                Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
                answered.Add(word);
                answers.Release();
            }
        }
        catch (HttpRequestException)
        {
            return answered;
        }
    }

    private static async Task CheckAsync(NewsApiProcess server, List<string> answered)
    {
        foreach (var word in answered)
        {
            var found = await GetAsync(server, $"/api/v1/search?q={word}");
            Assert.Equal(1, (int)found["total"]!);
        }
        // No article is half there, and the index holds neither more nor less than the archive.
        var all = await GetAsync(server, "/api/v1/articles?pageSize=100&include=quotes");
        var searched = await GetAsync(server, "/api/v1/search?pageSize=1");
        Assert.Equal((int)all["total"]!, (int)searched["total"]!);
        Assert.All(all["items"]!.AsArray(), article => Assert.NotEmpty(article!["quotes"]!.AsArray()));
    }

    private static async Task<JsonObject> GetAsync(NewsApiProcess server, string path) =>
        (await server.Http.GetFromJsonAsync<JsonObject>(new Uri(path, UriKind.Relative)))!;
}
