using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsApi.Articles;
using NewsApi.Hosting;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

/// <summary>While the new text of an article is read, everybody else goes on writing, also to that article.</summary>
public sealed class HeldReadingTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private const string NewBody = "“A long text,” Zora Quibble said on 3 May 2024.";

    private readonly NewsApiServer settings = new();
    private readonly HoldingClock clock = new();
    private readonly WebApplicationFactory<Program> server;

    public HeldReadingTests() =>
        server = settings.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services =>
                services.AddSingleton(new BoundedExtractor(Options.Create(new LimitOptions()), clock))
            )
        );

    public void Dispose()
    {
        clock.Release();
        server.Dispose();
        settings.Dispose();
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object body, string? ifMatch = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = System.Net.Http.Json.JsonContent.Create(body) };
        if (ifMatch is not null)
            request.Headers.Add("If-Match", ifMatch);
        return server.CreateClient().SendAsync(request).WaitAsync(Patience);
    }

    private async Task<string> StoredAsync()
    {
        var stored = await SendAsync(HttpMethod.Post, "/api/v1/articles", Article("Changed soon", "Ana Reyes spoke."));
        return $"/api/v1/articles/{(await stored.JsonAsync())["id"]}";
    }

    private static object Article(string title, string body) =>
        new
        {
            title,
            body,
            publishedOn = "2024-05-06",
        };

    [Theory]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    public async Task Others_write_meanwhile_and_what_they_did_is_not_lost(string method)
    {
        var path = await StoredAsync();
        var reached = clock.HoldNext();
        object change = method == "PUT" ? Article("Held", NewBody) : new { body = NewBody };
        var held = SendAsync(new HttpMethod(method), path, change);
        await reached.WaitAsync(Patience);
        var other = await SendAsync(HttpMethod.Post, "/api/v1/articles", Article("Meanwhile", Calder.Body));
        Assert.Equal(System.Net.HttpStatusCode.Created, other.StatusCode);
        var patched = await SendAsync(HttpMethod.Patch, path, new { title = "Patched meanwhile" });
        Assert.True(patched.IsSuccessStatusCode, await patched.Content.ReadAsStringAsync());
        clock.Release();

        var article = await (await held).JsonAsync();
        Assert.Equal(3, (int)article["revision"]!);
        Assert.Equal(NewBody, (string?)article["body"]);
        Assert.Equal(method == "PUT" ? "Held" : "Patched meanwhile", (string?)article["title"]);
        Assert.Equal(["A long text,"], article["quotes"].Strings("text"));
        Assert.Equal("2024-05-03", (string?)Assert.Single(article["timeline"]!.AsArray())!["date"]!["edtf"]);
    }

    [Fact]
    public async Task Who_changes_only_what_was_read_is_told_that_it_has_changed_meanwhile()
    {
        var path = await StoredAsync();
        var tag = (await server.CreateClient().GetAsync(new Uri(path, UriKind.Relative))).Headers.ETag!.Tag;
        var reached = clock.HoldNext();
        var held = SendAsync(HttpMethod.Patch, path, new { body = NewBody }, tag);
        await reached.WaitAsync(Patience);
        await SendAsync(HttpMethod.Patch, path, new { title = "Patched meanwhile" });
        clock.Release();
        await (await held).IsProblemAsync(412, "stale-revision");
    }

    /// <summary>Holds who reads a text where it sets how long that may take.</summary>
    private sealed class HoldingClock : TimeProvider
    {
        private TaskCompletionSource released = new();
        private TaskCompletionSource? next;

        public Task HoldNext()
        {
            released = new TaskCompletionSource();
            next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return next.Task;
        }

        public void Release() => released.TrySetResult();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (Interlocked.Exchange(ref next, null) is { } held)
            {
                held.SetResult();
                released.Task.Wait(Patience);
            }
            return System.CreateTimer(callback, state, dueTime, period);
        }
    }
}
