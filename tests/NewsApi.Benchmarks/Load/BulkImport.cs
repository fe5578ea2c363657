using System.Diagnostics;
using System.Net.Http.Headers;

namespace NewsApi.Benchmarks.Load;

/// <summary>What a bulk import came to.</summary>
/// <param name="Created">Lines answered with <c>created</c>.</param>
/// <param name="Other">Lines answered with anything else.</param>
/// <param name="LastTenthSeconds">The time that the last tenth of the lines took: an import must not slow down.</param>
/// <param name="CpuSeconds">Of the server, while it ran.</param>
internal sealed record ImportFigures(int Created, int Other, double Seconds, double LastTenthSeconds, double CpuSeconds)
{
    public double Rate => Created / Seconds;

    public double LastTenthRate => Created / 10.0 / LastTenthSeconds;

    public double CpuMilliseconds => CpuSeconds * 1000 / Created;
}

/// <summary>Sends a file to the bulk import and reads the answer while it is sent.</summary>
internal static class BulkImport
{
    public static readonly Uri Path = new("/api/v1/articles/import/bulk", UriKind.Relative);

    public static async Task<ImportFigures> RunAsync(ServerProcess server, string file, CancellationToken cancellation)
    {
        var lines = File.ReadLines(file).Count();
        using var client = new HttpClient { BaseAddress = server.Url, Timeout = Timeout.InfiniteTimeSpan };
        var cpu = server.CpuTime();
        var watch = Stopwatch.StartNew();
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = ContentOf(file) };
        // HTTP/1.1 reads the answer only when all is sent; the server keeps the results until then.
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        answer.EnsureSuccessStatusCode();
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(cancellation));
        var (created, other, tenth) = (0, 0, TimeSpan.Zero);
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            if (line.Contains("\"created\"", StringComparison.Ordinal))
                created++;
            else if (other++ == 0)
                Console.Error.WriteLine($"The first line that was not stored: {line}");
            if (created + other == lines - lines / 10)
                tenth = watch.Elapsed;
        }
        var seconds = watch.Elapsed.TotalSeconds;
        return new ImportFigures(
            created,
            other,
            seconds,
            seconds - tenth.TotalSeconds,
            (server.CpuTime() - cpu).TotalSeconds
        );
    }

    private static StreamContent ContentOf(string file)
    {
        var content = new StreamContent(File.OpenRead(file), 1 << 16);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        return content;
    }
}
