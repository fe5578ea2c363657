using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsApi.Archive;
using NewsApi.Articles;
using NewsApi.Hosting;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

/// <summary>A text that is long to read keeps no other write waiting: it is read before the write is queued.</summary>
public sealed class ReadingAheadTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly NewsApiServer server = new();

    public void Dispose() => server.Dispose();

    [Theory]
    [InlineData(
        "PUT",
        "application/json",
        """{"title":"T","body":"Anna Berg said so.","publishedOn":"2024-01-01","source":{"name":"S"}}"""
    )]
    [InlineData("PATCH", "application/merge-patch+json", """{"body":"Anna Berg said so."}""")]
    public async Task A_changed_text_is_read_while_the_writer_is_busy(string method, string type, string body)
    {
        var clock = new WatchedClock();
        await using var watched = server.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services =>
                services.AddSingleton(new BoundedExtractor(Options.Create(new LimitOptions()), clock))
            )
        );
        var http = watched.CreateClient();
        var busy = new TaskCompletionSource();
        var writing = watched
            .Services.GetRequiredService<ArchiveWriter>()
            .WriteAsync(
                async _ =>
                {
                    await busy.Task;
                    return true;
                },
                CancellationToken.None
            );
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/v1/articles/1");
        request.Content = new StringContent(body, System.Text.Encoding.UTF8, type);
        var answer = http.SendAsync(request);
        await clock.Read.Task.WaitAsync(Patience);
        Assert.False(answer.IsCompleted);
        busy.SetResult();
        await writing;
        Assert.Equal(HttpStatusCode.OK, (await answer).StatusCode);
        var article = await http.GetFromJsonAsync<System.Text.Json.Nodes.JsonObject>("/api/v1/articles/1");
        Assert.Equal("Anna Berg said so.", (string?)article!["body"]);
    }

    /// <summary>Tells when the time of a reading begins to count.</summary>
    private sealed class WatchedClock : TimeProvider
    {
        public TaskCompletionSource Read { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Read.TrySetResult();
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
