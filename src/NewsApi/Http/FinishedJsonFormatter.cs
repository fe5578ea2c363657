using Microsoft.AspNetCore.Mvc.Formatters;

namespace NewsApi.Http;

/// <summary>Writes finished answers as they are.</summary>
internal sealed class FinishedJsonFormatter : OutputFormatter
{
    public FinishedJsonFormatter() => SupportedMediaTypes.Add("application/json");

    protected override bool CanWriteType(Type? type) => type?.IsAssignableTo(typeof(IFinishedJson)) ?? false;

    public override async Task WriteResponseBodyAsync(OutputFormatterWriteContext context)
    {
        var json = ((IFinishedJson)context.Object!).Json;
        var response = context.HttpContext.Response;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json, context.HttpContext.RequestAborted);
    }
}
