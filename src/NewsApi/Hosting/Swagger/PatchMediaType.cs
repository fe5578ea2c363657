using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Hosting.Swagger;

/// <summary>
/// Only a PATCH declares merge patches: to the framework <c>application/merge-patch+json</c> is a kind of JSON, and it shows it
/// for every body.
/// </summary>
internal sealed class PatchMediaType : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.HttpMethod != HttpMethods.Patch)
            operation.RequestBody?.Content?.Remove("application/merge-patch+json");
    }
}
