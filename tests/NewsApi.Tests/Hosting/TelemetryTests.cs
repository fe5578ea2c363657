using System.Net;
using System.Text.Json.Nodes;
using NewsApi.Access;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Hosting;

/// <summary>Figures for Prometheus where they are asked for, and a log that a program can read.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Metrics_tell_of_requests_imports_stages_queues_and_the_index()
    {
        using var server = new NewsApiServer();
        server.Settings["Telemetry:Prometheus"] = "true";
        await server.ImportedAsync(Calder.Text("Measured"));
        await server.BulkAsync(BulkAnswers.Lines(BulkAnswers.Article("Measured too"), "no article"));
        var metrics = await server.Http.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        foreach (
            var line in (string[])
                [
                    "newsapi_extraction_duration_seconds_count{",
                    "stage=\"quotes\"",
                    "stage=\"timeline\"",
                    "outcome=\"created\"}",
                    "outcome=\"failed\"}",
                    "newsapi_archive_commit_duration_seconds_count",
                    "newsapi_archive_queue{",
                    "newsapi_index_queue{",
                    "newsapi_index_behind_age_seconds",
                    "http_server_request_duration_seconds_count{",
                    "http_route=\"api/v1/articles/import\"",
                ]
        )
            Assert.True(metrics.Contains(line, StringComparison.Ordinal), $"{line} is not in:\n{metrics}");
        Assert.DoesNotContain("Measured", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_are_none_where_they_are_not_asked_for()
    {
        using var server = new NewsApiServer();
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await server.Http.GetAsync(new Uri("/metrics", UriKind.Relative))).StatusCode
        );
    }

    [Fact]
    public async Task Where_reading_is_closed_they_need_a_key()
    {
        using var server = KeyedRequests.InProduction(("Access:Reading", "closed"), ("Telemetry:Prometheus", "true"));
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            (await server.SendAsync(null, HttpMethod.Get, "/metrics")).StatusCode
        );
        var key = await server.KeyAsync(Scope.Read);
        Assert.Equal(HttpStatusCode.OK, (await server.SendAsync(key, HttpMethod.Get, "/metrics")).StatusCode);
    }

    [Fact]
    public async Task Traces_and_figures_reach_a_collector()
    {
        using var collector = new Collector();
        using var server = new NewsApiServer();
        server.Settings["Telemetry:OtlpEndpoint"] = collector.Url;
        server.Settings["Telemetry:OtlpProtocol"] = "http";
        await server.ImportedAsync(Calder.Text("Traced"));
        // Which sends what is still there.
        await server.DisposeAsync();
        Assert.Contains("/v1/traces", collector.Paths);
        Assert.Contains("/v1/metrics", collector.Paths);
    }

    [Fact]
    public async Task A_log_in_JSON_is_one_object_a_line()
    {
        var folder = Directory.CreateTempSubdirectory("newsapi-test-").FullName;
        try
        {
            using var server = await NewsApiProcess.StartAsync(folder, "--Telemetry:Logs=json");
            await server.SignalAsync("TERM");
            var lines = (await server.EndAsync()).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.NotEmpty(lines);
            Assert.All(lines, line => Assert.NotNull(JsonNode.Parse(line)!["Message"]));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Notes what is posted to it.</summary>
    private sealed class Collector : IDisposable
    {
        private readonly HttpListener listener = new();

        public Collector()
        {
            using (var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
            {
                free.Start();
                Url = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
            }
            listener.Prefixes.Add($"{Url}/");
            listener.Start();
            _ = AnswerAsync();
        }

        public string Url { get; }

        public System.Collections.Concurrent.ConcurrentBag<string> Paths { get; } = [];

        public void Dispose() => listener.Close();

        private async Task AnswerAsync()
        {
            while (listener.IsListening)
            {
                var context = await listener.GetContextAsync();
                Paths.Add(context.Request.Url!.AbsolutePath);
                await context.Request.InputStream.CopyToAsync(Stream.Null);
                context.Response.Close();
            }
        }
    }
}
