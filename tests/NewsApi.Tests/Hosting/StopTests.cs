using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Hosting;

/// <summary>SIGTERM: what is in flight is finished, the rest refused, and nothing that was answered is lost.</summary>
public sealed class StopTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsapi-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task What_is_in_flight_is_finished_and_what_comes_then_is_refused_with_503()
    {
        using (var server = await NewsApiProcess.StartAsync(folder))
        {
            using var held = await HeldImport.BeginAsync(server, "In flight");
            await server.SignalAsync("TERM");
            using var refused = await RefusedAsync(server);
            Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
            Assert.Contains("stopping", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.True(refused.Headers.ConnectionClose);
            Assert.NotNull(refused.Headers.RetryAfter);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await GetAsync(server, "/health/ready")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await GetAsync(server, "/health/live")).StatusCode);
            Assert.StartsWith("HTTP/1.1 201", await held.EndAsync(), StringComparison.Ordinal);
            Assert.Equal(0, (await server.EndAsync()).ExitCode);
        }
        using var again = await NewsApiProcess.StartAsync(folder);
        var found = JsonNode.Parse(await again.Http.GetStringAsync(new Uri("/api/v1/search?q=hurt", UriKind.Relative)));
        Assert.Equal(1, (int)found!["total"]!);
    }

    [Fact]
    public async Task A_bulk_import_ends_with_what_is_committed_and_a_line_that_says_why()
    {
        using var server = await NewsApiProcess.StartAsync(folder);
        using var import = await BulkConversation.BeginAsync(server);
        await import.SayAsync(BulkAnswers.Lines(BulkAnswers.Article("First")));
        var second = await import.SayAsync(BulkAnswers.Lines(BulkAnswers.Article("Second")));
        await server.SignalAsync("TERM");
        var last = await import.ListenAsync();
        Assert.Equal(3, (int)last["line"]!);
        Assert.Equal("unavailable", last.ProblemCode());
        Assert.Equal(0, (await server.EndAsync()).ExitCode);
        using var again = await NewsApiProcess.StartAsync(folder);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(again, $"/api/v1/articles/{second["id"]}")).StatusCode);
    }

    [Fact]
    public async Task A_request_that_does_not_end_is_cut_off_in_time()
    {
        using var server = await NewsApiProcess.StartAsync(folder, "--Limits:ShutdownSeconds=6");
        using var held = await HeldImport.BeginAsync(server, "Never ending");
        var watch = Stopwatch.StartNew();
        await server.SignalAsync("TERM");
        var end = await server.EndAsync();
        Assert.Equal(0, end.ExitCode);
        Assert.Contains("cut off", await server.Output, StringComparison.Ordinal);
        // Much less than the half minute of an option that is not heeded, on a busy machine too.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    // The signal takes a moment to arrive.
    private static async Task<HttpResponseMessage> RefusedAsync(NewsApiProcess server)
    {
        while (true)
        {
            var answer = await GetAsync(server, "/api/v1/articles?pageSize=1");
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
                return answer;
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            answer.Dispose();
        }
    }

    private static Task<HttpResponseMessage> GetAsync(NewsApiProcess server, string path) =>
        server.Http.GetAsync(new Uri(path, UriKind.Relative));
}
