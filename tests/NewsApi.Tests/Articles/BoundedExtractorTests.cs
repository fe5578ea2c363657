using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsApi.Articles;
using NewsApi.Hosting;
using NewsApi.Tests.Support;
using static NewsApi.Tests.Support.KeyedRequests;

namespace NewsApi.Tests.Articles;

/// <summary>A text that takes too long to read is given up, everywhere where texts are read, and nothing of it is stored.</summary>
public sealed class BoundedExtractorTests : IDisposable
{
    private readonly NewsApiServer settings = new();
    private readonly WebApplicationFactory<Program> server;

    public BoundedExtractorTests() =>
        server = settings.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services =>
                services.AddSingleton(new BoundedExtractor(Options.Create(new LimitOptions()), new HurriedClock()))
            )
        );

    public void Dispose()
    {
        server.Dispose();
        settings.Dispose();
    }

    [Theory]
    [InlineData("POST", "/api/v1/articles")]
    [InlineData("POST", "/api/v1/articles/import")]
    [InlineData("POST", "/api/v1/extract")]
    [InlineData("POST", "/api/v1/extract?explain=true")]
    [InlineData("PUT", "/api/v1/articles/1")]
    public async Task It_is_422_and_names_the_option(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = System.Net.Http.Json.JsonContent.Create(Article("Endless"));
        var http = server.CreateClient();
        var problem = await (await http.SendAsync(request)).IsProblemAsync(422, "extraction-timeout");
        Assert.Contains("60 seconds: Limits:ExtractionSeconds", (string?)problem["detail"], StringComparison.Ordinal);
        var all = await (await http.GetAsync(new Uri("/api/v1/articles", UriKind.Relative))).JsonAsync();
        Assert.Equal(1, (int)all["total"]!);
        Assert.Equal(1, (int)all["items"]![0]!["revision"]!);
    }

    [Fact]
    public async Task A_line_of_a_bulk_import_fails_alone()
    {
        using var body = new StringContent(
            BulkAnswers.Lines([BulkAnswers.Article("Endless"), BulkAnswers.Article("Endless too")]),
            System.Text.Encoding.UTF8,
            BulkAnswers.Ndjson
        );
        var answer = await server.CreateClient().PostAsync(new Uri(BulkAnswers.Path, UriKind.Relative), body);
        var lines = BulkAnswers.ReadLines(await answer.Content.ReadAsStringAsync());
        Assert.Equal(["failed", "failed"], lines.Statuses());
        Assert.All(lines, line => Assert.Equal("extraction-timeout", (string?)line["problem"]!["code"]));
    }

    /// <summary>Whatever is waited for is over at once.</summary>
    private sealed class HurriedClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            callback(state);
            return System.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
