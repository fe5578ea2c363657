using System.IO.Compression;
using System.Net;
using System.Text;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Imports;

/// <summary>Bodies that are packed, too long, damaged, or come bit by bit.</summary>
[Collection(AloneCollection.Name)]
public sealed class BulkStreamTests(NewsApiServer server) : IClassFixture<NewsApiServer>
{
    private const int MaxLine = 4096;

    private NewsApiServer Limited
    {
        get
        {
            server.Settings["Limits:MaxBulkLineBytes"] = $"{MaxLine}";
            return server;
        }
    }

    private static ByteArrayContent Packed(byte[] bytes)
    {
        var body = new ByteArrayContent(bytes);
        body.Headers.ContentType = new(BulkAnswers.Ndjson);
        body.Headers.ContentEncoding.Add("gzip");
        return body;
    }

    private static byte[] Gzip(Action<Stream> write)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal))
            write(gzip);
        return buffer.ToArray();
    }

    private static byte[] Gzip(string text) => Gzip(gzip => gzip.Write(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public async Task A_packed_body_is_unpacked_also_from_several_members()
    {
        var one = Gzip(BulkAnswers.Lines(BulkAnswers.Article("Packed one")));
        var two = Gzip(BulkAnswers.Lines(BulkAnswers.Article("Packed two")));
        Assert.Equal(["created", "created"], (await Limited.BulkAsync(Packed([.. one, .. two]))).Statuses());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_damaged_packed_body_says_where_it_breaks_off(bool isCutOff)
    {
        var random = new Random(4);
        var noise = Enumerable.Range(0, 40_000).Select(_ => $"{random.NextInt64():x}");
        var packed = Gzip(
            BulkAnswers.Lines(BulkAnswers.Article($"Whole {isCutOff}")) + BulkAnswers.Lines(noise.Cast<object>())
        );
        if (isCutOff)
            packed = packed[..^1000];
        else
            packed.AsSpan(packed.Length - 1000, 100).Clear();
        var results = await Limited.BulkAsync(Packed(packed));
        Assert.Equal("created", (string?)results[0]["status"]);
        Assert.Equal("failed", (string?)results[^1]["status"]);
        Assert.Contains("gzip", (string?)results[^1]["problem"]!["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_passed_over_however_long_it_is()
    {
        // A bomb: 256 MB in one line, in a few hundred kilobytes.
        var megabyte = new byte[1024 * 1024];
        Array.Fill(megabyte, (byte)'x');
        var bomb = Gzip(gzip =>
        {
            for (var i = 0; i < 256; i++)
                gzip.Write(megabyte);
            gzip.Write(Encoding.UTF8.GetBytes("\n" + BulkAnswers.Lines(BulkAnswers.Article("After the bomb"))));
        });
        var before = GC.GetTotalAllocatedBytes();
        var results = await Limited.BulkAsync(Packed(bomb));
        Assert.Equal(["failed", "created"], results.Statuses());
        Assert.Equal("too-large", results[0].ProblemCode());
        // The lines' bytes were never held: not even a tenth of them was allocated.
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 25 * megabyte.Length);
    }

    [Fact]
    public async Task A_line_is_answered_while_the_next_one_is_not_sent_yet()
    {
        var folder = Directory.CreateTempSubdirectory("newsapi-test-").FullName;
        using (var process = await NewsApiProcess.StartAsync(folder))
        {
            using var conversation = await BulkConversation.BeginAsync(process);
            for (var i = 1; i <= 3; i++)
            {
                var result = await conversation.SayAsync(BulkAnswers.Lines(BulkAnswers.Article($"Turn {i}")));
                Assert.Equal((i, "created"), ((int)result["line"]!, (string)result["status"]!));
                // Answered is stored: another client sees it.
                var found = await process.Http.GetAsync(new Uri($"/api/v1/articles/{result["id"]}", UriKind.Relative));
                Assert.Equal(HttpStatusCode.OK, found.StatusCode);
            }
        }
        Directory.Delete(folder, recursive: true);
    }
}
