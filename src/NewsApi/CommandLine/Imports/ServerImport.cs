using System.Net.Http.Headers;
using System.Text.Json;
using NewsApi.Http;
using NewsApi.Imports.Bulk;

namespace NewsApi.CommandLine.Imports;

/// <summary>Sends lines to a running server, some at a time: what is answered is stored, and memory does not grow.</summary>
/// <remarks>
/// .NET's client reads the answer of an HTTP/1.1 request only after the whole of it is sent; many small requests, a few of them
/// on their way at a time, show results while more is sent, and tell exactly what was stored when a connection breaks.
/// </remarks>
internal sealed class ServerImport(HttpClient http)
{
    // While the server commits one batch and reads another, a third is on its way.
    private const int BatchesAhead = 3;

    public async IAsyncEnumerable<BulkResultResponse> ImportAsync(
        IAsyncEnumerable<BulkLine> lines,
        BulkImportQuery query
    )
    {
        var answers = OrderedWork.RunAsync(
            LineBatches.Of(lines),
            batch => SendAsync(batch, query),
            BatchesAhead,
            CancellationToken.None
        );
        await foreach (var results in answers)
        {
            foreach (var result in results)
                yield return result;
        }
    }

    private async Task<IReadOnlyList<BulkResultResponse>> SendAsync(
        IReadOnlyList<BulkLine> batch,
        BulkImportQuery query
    )
    {
        var sent = batch.Where(line => line.Problem is null).ToList();
        var answers = new Queue<BulkResultResponse>(sent.Count == 0 ? [] : await PostAsync(sent, query));
        if (answers.Count != sent.Count)
            throw new CommandException(
                "The server answered fewer lines than were sent. The same import again goes on."
            );
        return
        [
            .. batch.Select(line =>
                line.Problem is { } problem
                    ? BulkResultResponse.Failed(line.Number, BulkProblemResponse.Of(problem))
                    : answers.Dequeue()
            ),
        ];
    }

    private async Task<IReadOnlyList<BulkResultResponse>> PostAsync(List<BulkLine> lines, BulkImportQuery query)
    {
        using var body = new MemoryStream();
        foreach (var line in lines)
        {
            body.Write(
                line.Article is null
                    ? line.Content
                    : JsonSerializer.SerializeToUtf8Bytes(line.Article, WireJson.Requests)
            );
            body.WriteByte((byte)'\n');
        }
        using var content = new ByteArrayContent(body.GetBuffer(), 0, (int)body.Length);
        content.Headers.ContentType = new MediaTypeHeaderValue(NdjsonMedia.Type);
        var path = FormattableString.Invariant(
            $"articles/import/bulk?onDuplicate={query.OnDuplicate}&dryRun={query.DryRun}"
        );
        try
        {
            using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), content);
            await ServerAnswers.EnsureSuccessAsync(answer);
            return await ReadAsync(await answer.Content.ReadAsStreamAsync());
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw ServerAnswers.Unreachable(http, exception);
        }
    }

    private static async Task<IReadOnlyList<BulkResultResponse>> ReadAsync(Stream answer)
    {
        var results = JsonSerializer.DeserializeAsyncEnumerable<BulkResultResponse>(
            answer,
            topLevelValues: true,
            WireJson.Answers
        );
        return await results.OfType<BulkResultResponse>().ToListAsync();
    }
}
