using Microsoft.AspNetCore.Mvc.Filters;

namespace NewsApi.Http;

/// <summary>Refuses changes of what the client may not have seen: an <c>If-Match</c> is required wherever one is taken (428, RFC 6585).</summary>
internal sealed class PreconditionFilter : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var takes = context.ActionDescriptor.Parameters.Any(p => p.BindingInfo?.BinderModelName == "If-Match");
        if (takes && !context.HttpContext.Request.Headers.ContainsKey("If-Match"))
            throw new ProblemException(
                ProblemTypes.PreconditionRequired,
                "Read the resource, and send its ETag as If-Match. If-Match: * overwrites whatever is there."
            );
    }

    public void OnResourceExecuted(ResourceExecutedContext context) { }
}
