using System.IO.Pipelines;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Imports;

public sealed class ConcurrentImportTests
{
    [Fact]
    public async Task One_import_more_than_may_run_is_429_and_is_let_in_when_one_has_ended()
    {
        using var server = new NewsApiServer();
        server.Settings["Limits:ConcurrentImports"] = "1";
        var pipe = new Pipe();
        using var slow = new StreamContent(pipe.Reader.AsStream());
        slow.Headers.ContentType = new MediaTypeHeaderValue(BulkAnswers.Ndjson);
        using var request = new HttpRequestMessage(HttpMethod.Post, BulkAnswers.Path) { Content = slow };
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(BulkAnswers.Lines(BulkAnswers.Article("Slowly one"))));
        var running = server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var first = await running;
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);

        using var other = new StringContent("", Encoding.UTF8, BulkAnswers.Ndjson);
        var refused = await server.Http.PostAsync(new Uri(BulkAnswers.Path, UriKind.Relative), other);
        await refused.IsProblemAsync(429, "too-many-requests");
        Assert.Equal(5, refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds);

        await pipe.Writer.CompleteAsync();
        Assert.Single(BulkAnswers.ReadLines(await first.Content.ReadAsStringAsync()));
        Assert.Single(await server.BulkAsync(BulkAnswers.Lines(BulkAnswers.Article("Slowly two"))));
    }
}
