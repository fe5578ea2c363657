using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Imports;

/// <summary>A process that dies in the middle of a bulk import keeps what it answered, and the import sent again completes it.</summary>
public sealed class BulkKillTests : IDisposable
{
    private const int Count = 600;
    private readonly string folder = Directory.CreateTempSubdirectory("newsapi-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task What_was_answered_is_stored_and_sending_it_again_completes_it()
    {
        var lines = BulkAnswers.Lines(Enumerable.Range(0, Count).Select(i => BulkAnswers.Article($"Death {i}")));
        var answered = new List<JsonObject>();
        foreach (var most in new[] { 1, 150 })
        {
            using var server = await NewsApiProcess.StartAsync(folder);
            await foreach (var result in ResultsAsync(server, lines).Take(most))
                answered.Add(result);
            await server.KillAsync();
        }
        using var last = await NewsApiProcess.StartAsync(folder);
        foreach (var result in answered)
        {
            var stored = await GetAsync(last, $"/api/v1/articles/{result["id"]}");
            Assert.Equal((string?)result["slug"], (string?)stored["slug"]);
        }
        var all = await ResultsAsync(last, lines).ToListAsync();
        Assert.Equal(Enumerable.Range(1, Count), all.Select(r => (int)r["line"]!));
        Assert.DoesNotContain(all, r => (string)r["status"]! == "failed");
        // The seed article is one more.
        Assert.Equal(Count + 1, (int)(await GetAsync(last, "/api/v1/articles"))["total"]!);
        Assert.Equal(Count + 1, (int)(await GetAsync(last, "/api/v1/search?pageSize=1"))["total"]!);
    }

    private static async IAsyncEnumerable<JsonObject> ResultsAsync(NewsApiProcess server, string lines)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, BulkAnswers.Path);
        request.Content = new StringContent(lines, Encoding.UTF8, BulkAnswers.Ndjson);
        using var answer = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        while (await reader.ReadLineAsync() is { } line)
            yield return (JsonObject)JsonNode.Parse(line)!;
    }

    private static async Task<JsonObject> GetAsync(NewsApiProcess server, string path) =>
        (await server.Http.GetFromJsonAsync<JsonObject>(new Uri(path, UriKind.Relative)))!;
}
