using NewsApi.Tests.Support;

namespace NewsApi.Tests.Hosting;

/// <summary>A server whose index missed something answers at once; its searches have what it missed all the same.</summary>
public sealed class CatchUpTests : IDisposable
{
    private const int Missed = 40;
    private readonly string folder = Directory.CreateTempSubdirectory("newsapi-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_first_search_finds_what_the_index_missed()
    {
        using (var first = NewsApiServer.Over(folder))
            await first.ImportedAsync(Calder.Text("Known"));
        using (var elsewhere = NewsApiServer.Over(folder))
        {
            elsewhere.Settings["Index:Path"] = Path.Combine(folder, "another");
            await elsewhere.BulkAsync(
                BulkAnswers.Lines(Enumerable.Range(0, Missed).Select(i => BulkAnswers.Article($"Missed {i}")))
            );
            // One that is written again and again is read once.
            for (var i = 0; i < 3; i++)
                await elsewhere.SendAsync(HttpMethod.Patch, "/api/v1/articles/2", new { title = $"Renamed {i}" });
        }
        using var again = NewsApiServer.Over(folder);
        Assert.Equal(Missed, (int)(await again.GetAsync("/api/v1/search?q=missed"))["total"]!);
        Assert.Equal(1, (int)(await again.GetAsync("/api/v1/search?q=title:renamed"))["total"]!);
        Assert.Equal(0, (int)(await again.GetAsync("/api/v1/search?q=title:known"))["total"]!);
        await again.ImportedAsync(Calder.Text("Missed no more"));
        Assert.Equal(Missed + 1, (int)(await again.GetAsync("/api/v1/search?q=missed"))["total"]!);
        var quotes = (int)(await again.GetAsync("/api/v1/quotes?q=ship"))["total"]!;
        Assert.Equal((int)(await again.GetAsync("/api/v1/quotes?q=lucky"))["total"]!, quotes);
    }
}
