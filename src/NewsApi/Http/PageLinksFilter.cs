using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NewsApi.Http;

/// <summary>Gives every list its <c>Link</c> header.</summary>
internal sealed class PageLinksFilter : IResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is ObjectResult { Value: IPage list })
            context.HttpContext.Response.Headers.Link = PageLinks.Of(context.HttpContext, list);
    }

    public void OnResultExecuted(ResultExecutedContext context) { }
}
