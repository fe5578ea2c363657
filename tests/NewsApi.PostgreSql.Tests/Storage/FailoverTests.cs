using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsApi.Hosting;
using NewsApi.Indexing;
using NewsApi.PostgreSql.Tests.Support;
using NewsApi.Tests.Support;
using Npgsql;

namespace NewsApi.PostgreSql.Tests.Storage;

/// <summary>The server goes on where its database went away for a moment, and says so where it stays away.</summary>
public sealed class FailoverTests : IDisposable
{
    private readonly NewsApiServer server = new();
    private readonly Wire wire;
    private readonly string database;

    public FailoverTests()
    {
        var connection = new NpgsqlConnectionStringBuilder(TestArchive.ConnectionOf(server.Folder));
        wire = Wire.To(connection.Port);
        database = connection.Database!;
        // The first host is one that is not there.
        connection.Host = $"127.0.0.1:1,127.0.0.1:{wire.Port}";
        server.Settings["ConnectionStrings:NewsApi"] = connection.ToString();
    }

    public void Dispose()
    {
        server.Dispose();
        wire.Dispose();
    }

    private Task<HttpResponseMessage> PostAsync(string title) =>
        server.ImportTextAsync($"date 2024-05-01 {title}.\n\nThe harbour of {title} is closed.");

    private async Task<int> TotalAsync() => (int)(await server.GetAsync("/api/v1/articles?sort=title"))["total"]!;

    private Task TerminateAsync() =>
        PostgreSqlServer.ExecuteAsync(
            $"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{database}'"
        );

    [Fact]
    public async Task Connections_that_are_cut_cost_no_answer()
    {
        server.Settings["Database:Seed"] = "false";
        Assert.Equal(HttpStatusCode.Created, (await PostAsync("Alpha")).StatusCode);
        for (var round = 1; round <= 3; round++)
        {
            await TerminateAsync();
            Assert.Equal(round, await TotalAsync());
            await TerminateAsync();
            Assert.Equal(HttpStatusCode.Created, (await PostAsync($"Beta {round}")).StatusCode);
            await TerminateAsync();
            await server.GetAsync("/api/v1/articles/1");
        }
    }

    [Fact]
    public async Task Reads_and_writes_wait_for_a_database_that_comes_back_and_nothing_is_doubled()
    {
        server.Settings["Database:Seed"] = "false";
        Assert.Equal(HttpStatusCode.Created, (await PostAsync("Alpha")).StatusCode);
        wire.Cut();
        var writing = Enumerable.Range(0, 8).Select(i => PostAsync($"Beta {i}")).ToList();
        var reading = TotalAsync();
        await Task.WhenAny(Task.Delay(500), reading, Task.WhenAny(writing));
        Assert.DoesNotContain(writing, write => write.IsCompleted);
        Assert.False(reading.IsCompleted);
        wire.Mend();
        Assert.All(await Task.WhenAll(writing), answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.InRange(await reading, 1, 9);
        Assert.Equal(9, await TotalAsync());
    }

    [Fact]
    public async Task A_database_that_stays_away_is_a_503_that_says_when_to_come_again()
    {
        server.Settings["Database:PatienceSeconds"] = "1";
        Assert.Equal(HttpStatusCode.Created, (await PostAsync("Alpha")).StatusCode);
        wire.Cut();
        foreach (var path in new[] { "/api/v1/articles?sort=title", "/api/v1/articles/1" })
        {
            var read = await server.Http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, read.StatusCode);
            Assert.NotNull(read.Headers.RetryAfter);
        }
        var write = await PostAsync("Beta");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, write.StatusCode);
        Assert.NotNull(write.Headers.RetryAfter);
        Assert.Contains("its database server", (string?)(await write.JsonAsync())["detail"], StringComparison.Ordinal);
        var ready = await server.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        wire.Mend();
        Assert.Equal(HttpStatusCode.Created, (await PostAsync("Beta")).StatusCode);
    }

    [Fact]
    public async Task What_goes_on_in_the_background_outlives_a_database_that_stays_away()
    {
        server.Settings["Database:PatienceSeconds"] = "1";
        Assert.Equal(HttpStatusCode.Created, (await PostAsync("Alpha")).StatusCode);
        var background = server.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        wire.Cut();
        await background.OfType<IdleMemory>().Single().TryReturnAsync(CancellationToken.None);
        await Task.Delay(TimeSpan.FromSeconds(5));
        Assert.All(background.OfType<OtherNodes>(), service => Assert.False(service.ExecuteTask!.IsCompleted));
        Assert.DoesNotContain(background, service => service.ExecuteTask!.IsFaulted);
        wire.Mend();
        Assert.Equal(HttpStatusCode.Created, (await PostAsync("Beta")).StatusCode);
    }
}
