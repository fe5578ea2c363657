using Microsoft.AspNetCore.Mvc;

namespace NewsApi.Http;

/// <summary>Answers JSON that is finished, past the choice of a formatter.</summary>
internal sealed class FinishedJsonResult(IFinishedJson answer) : IActionResult
{
    /// <summary>Whether the client takes JSON for sure; any other wish is weighed where answers are formatted.</summary>
    public static bool IsAcceptable(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        return accept.Count == 0 || (accept.Count == 1 && accept[0] is "*/*" or "application/json");
    }

    public Task ExecuteResultAsync(ActionContext context) => WriteAsync(context.HttpContext, answer);

    public static Task WriteAsync(HttpContext context, IFinishedJson answer)
    {
        var response = context.Response;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = answer.Json.Length;
        return response.Body.WriteAsync(answer.Json, context.RequestAborted).AsTask();
    }
}
