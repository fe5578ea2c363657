using Microsoft.AspNetCore.Mvc;

namespace NewsApi.Http;

/// <summary>Answers JSON that is finished, past the choice of a formatter.</summary>
internal sealed class FinishedJsonResult(IFinishedJson answer) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context) => WriteAsync(context.HttpContext, answer);

    public static Task WriteAsync(HttpContext context, IFinishedJson answer)
    {
        var response = context.Response;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = answer.Json.Length;
        return response.Body.WriteAsync(answer.Json, context.RequestAborted).AsTask();
    }
}
