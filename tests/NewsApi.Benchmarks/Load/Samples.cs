using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace NewsApi.Benchmarks.Load;

/// <summary>Requests from all over an archive, drawn with a fixed seed.</summary>
internal sealed class Samples(ServerProcess server)
{
    // A working set that is asked for again and again, as the news of a day are; it is kept in memory.
    private const int WorkingSet = 1000;
    private const int Pages = 200;

    private readonly Random random = new(1);

    /// <summary>Articles, with the mean size of their answers in bytes.</summary>
    public async Task<(IReadOnlyList<string> Paths, int Bytes)> ArticlesAsync(int articles)
    {
        var paths = new List<string>();
        var bytes = 0L;
        while (paths.Count < WorkingSet)
        {
            var path = $"/api/v1/articles/{1 + random.Next(articles)}";
            using var answer = await server.Http.GetAsync(Relative(path));
            // A line that was not stored left its id unused.
            if (!answer.IsSuccessStatusCode)
                continue;
            bytes += (await answer.Content.ReadAsByteArrayAsync()).Length;
            paths.Add(path);
        }
        return (paths, (int)(bytes / paths.Count));
    }

    /// <summary>The same articles with the ETag that a client has who read them.</summary>
    public async Task<IReadOnlyList<string>> WithTagsAsync(IReadOnlyList<string> paths)
    {
        var tagged = new List<string>();
        foreach (var path in paths)
        {
            using var answer = await server.Http.GetAsync(Relative(path));
            tagged.Add($"{path}\t{answer.Headers.ETag}");
        }
        return tagged;
    }

    /// <summary>Pages of 20 from anywhere in the list, each by the cursor that leads there.</summary>
    public async Task<IReadOnlyList<string>> ListPagesAsync(int articles)
    {
        const int most = 100;
        var paths = new List<string>();
        for (var i = 0; i < Pages; i++)
        {
            var page = 1 + random.Next(articles / most - 1);
            var list = await server.Http.GetFromJsonAsync<JsonObject>(
                Relative($"/api/v1/articles?pageSize={most}&page={page}")
            );
            paths.Add($"/api/v1/articles?cursor={list!["nextCursor"]}");
        }
        return paths;
    }

    public static Uri Relative(string path) => new(path, UriKind.Relative);
}
