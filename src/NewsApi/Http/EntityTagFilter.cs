using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NewsApi.Http;

/// <summary>Gives every single resource its ETag, and a 304 to who has it already.</summary>
internal sealed class EntityTagFilter : IResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (
            context.Result is ObjectResult { Value: ITagged resource }
            && EntityTags.IsCurrent(context.HttpContext, resource)
        )
            context.Result = new StatusCodeResult(StatusCodes.Status304NotModified);
    }

    public void OnResultExecuted(ResultExecutedContext context) { }
}
