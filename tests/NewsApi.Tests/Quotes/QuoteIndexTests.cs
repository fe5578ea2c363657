using NewsApi.Tests.Support;

namespace NewsApi.Tests.Quotes;

/// <summary>The index of facts is lost, and is there again at the next start.</summary>
public sealed class QuoteIndexTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsapi-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<int> CountAsync(NewsApiServer server) =>
        (int)(await server.GetAsync("/api/v1/quotes?q=ship"))["total"]!;

    [Theory]
    [InlineData("facts")]
    [InlineData(".")]
    public async Task Whichever_index_is_lost_is_built_anew(string lost)
    {
        using (var server = NewsApiServer.Over(folder))
        {
            await server.ImportedAsync(Calder.Text("Before the loss"));
            Assert.Equal(1, await CountAsync(server));
        }
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "index", lost)))
            File.Delete(file);
        using var again = NewsApiServer.Over(folder);
        Assert.Equal(1, await CountAsync(again));
        Assert.Equal(1, (int)(await again.GetAsync("/api/v1/search?q=ship"))["total"]!);
        await again.ImportedAsync(Calder.Text("After the loss"));
        Assert.Equal(2, await CountAsync(again));
    }
}
