using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace NewsApi.Http;

/// <summary>Answers with one JSON line for each item, no faster than the client reads.</summary>
internal sealed class LinesResult<T>(IAsyncEnumerable<T> items) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        var json = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions;
        await using var item = items.GetAsyncEnumerator(http.RequestAborted);
        // What fails before the first line is still answered as a problem.
        var isThere = await item.MoveNextAsync();
        http.Response.ContentType = NdjsonMedia.Type;
        for (; isThere; isThere = await item.MoveNextAsync())
        {
            await JsonSerializer.SerializeAsync(http.Response.Body, item.Current, json, http.RequestAborted);
            await http.Response.Body.WriteAsync("\n"u8.ToArray(), http.RequestAborted);
        }
    }
}
