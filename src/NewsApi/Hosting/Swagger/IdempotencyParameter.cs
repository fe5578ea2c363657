using Microsoft.OpenApi;
using NewsApi.Access;
using NewsApi.Http;
using NewsApi.Storage.Model;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Hosting.Swagger;

/// <summary>Shows the <c>Idempotency-Key</c> that every POST that writes takes, but the bulk import.</summary>
internal sealed class IdempotencyParameter : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (!IsTaken(context))
            return;
        (operation.Parameters ??= []).Add(
            new OpenApiParameter
            {
                Name = IdempotencyKeys.Header,
                In = ParameterLocation.Header,
                Description =
                    "A name for this request, best a UUID: sent again with the same name within 24 hours, it gets the same answer and writes nothing.",
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    MinLength = 1,
                    MaxLength = IdempotentWrite.MaxKeyLength,
                    Pattern = "^[!-~]+$",
                },
            }
        );
    }

    public static bool IsTaken(OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        return context.ApiDescription.HttpMethod == HttpMethods.Post
            && metadata.OfType<RequiresScopeAttribute>().Single().Scope > Access.Scope.Read
            && !metadata.OfType<WritesManyAttribute>().Any();
    }
}
