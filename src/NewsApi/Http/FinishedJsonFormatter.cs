using Microsoft.AspNetCore.Mvc.Formatters;

namespace NewsApi.Http;

/// <summary>Writes finished answers as they are.</summary>
internal sealed class FinishedJsonFormatter : OutputFormatter
{
    public FinishedJsonFormatter() => SupportedMediaTypes.Add("application/json");

    protected override bool CanWriteType(Type? type) => type?.IsAssignableTo(typeof(IFinishedJson)) ?? false;

    public override Task WriteResponseBodyAsync(OutputFormatterWriteContext context) =>
        FinishedJsonResult.WriteAsync(context.HttpContext, (IFinishedJson)context.Object!);
}
