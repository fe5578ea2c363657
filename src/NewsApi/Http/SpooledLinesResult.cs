using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace NewsApi.Http;

/// <summary>Answers a request while it is still read, one JSON line for each item as soon as it is there.</summary>
internal sealed class SpooledLinesResult<T>(IAsyncEnumerable<T> items) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        var json = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions;
        await using var item = items.GetAsyncEnumerator(http.RequestAborted);
        // What fails before the first line is still answered as a problem.
        var isThere = await item.MoveNextAsync();
        http.Response.ContentType = NdjsonMedia.Type;
        using var spool = new Spool();
        var copying = spool.CopyToAsync(http.Response.Body, http.RequestAborted);
        try
        {
            for (; isThere; isThere = await item.MoveNextAsync())
                spool.Append([.. JsonSerializer.SerializeToUtf8Bytes(item.Current, json), (byte)'\n']);
            spool.Complete(null);
        }
#pragma warning disable CA1031 // It comes out of the copying, after the lines before it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            spool.Complete(exception);
        }
        await copying;
    }
}
