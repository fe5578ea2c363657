using Microsoft.AspNetCore.Mvc.Formatters;

namespace NewsApi.Articles;

/// <summary>Writes finished answers as they are.</summary>
internal sealed class ArticleDocumentFormatter : OutputFormatter
{
    public ArticleDocumentFormatter() => SupportedMediaTypes.Add("application/json");

    protected override bool CanWriteType(Type? type) => type == typeof(ArticleDocument);

    public override async Task WriteResponseBodyAsync(OutputFormatterWriteContext context)
    {
        var document = (ArticleDocument)context.Object!;
        var response = context.HttpContext.Response;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = document.Json.Length;
        await response.Body.WriteAsync(document.Json, context.HttpContext.RequestAborted);
    }
}
