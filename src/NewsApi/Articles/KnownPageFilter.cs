using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using NewsApi.Changes;
using NewsApi.Http;

namespace NewsApi.Articles;

/// <summary>Puts a page into memory, from where <see cref="KnownPageAnswers"/> gives it.</summary>
internal sealed class KnownPageFilter(KnownPages pages, IOptions<JsonOptions> json) : IResourceFilter, IResultFilter
{
    private static readonly object CommitsBefore = new();

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var http = context.HttpContext;
        // Whoever waits for a change waits each time.
        if (FinishedJsonResult.IsAcceptable(http.Request) && !http.Request.Query.ContainsKey(ChangeSequence.Parameter))
            http.Items[CommitsBefore] = pages.Commits;
    }

    public void OnResourceExecuted(ResourceExecutedContext context) { }

    // The last of the filters: what the others made of the answer is in it.
    public void OnResultExecuting(ResultExecutingContext context)
    {
        var http = context.HttpContext;
        if (
            http.Items[CommitsBefore] is not long commits
            || context.Result is not ObjectResult { StatusCode: null or StatusCodes.Status200OK, Value: { } answer }
            || answer is not (IPage or IFinishedJson)
        )
            return;
        var bytes = answer is IFinishedJson finished
            ? finished.Json
            : JsonSerializer.SerializeToUtf8Bytes(answer, answer.GetType(), json.Value.JsonSerializerOptions);
        var page = new KnownPage(bytes, http.Response.Headers.Link, commits);
        pages.Keep(http.Request.QueryString.Value ?? "", page);
        context.Result = new FinishedJsonResult(page);
    }

    public void OnResultExecuted(ResultExecutedContext context) { }
}
