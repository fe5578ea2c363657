using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Hosting.Swagger;

/// <summary>Declares the headers that tell a caller how much is left to it, and when to come again.</summary>
internal sealed class AnswerHeaders : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var (code, response) in operation.Responses ?? [])
        {
            if (response is not OpenApiResponse writable)
                continue;
            var headers = writable.Headers ??= new Dictionary<string, IOpenApiHeader>();
            headers["RateLimit"] = Header(
                "What is left of the caller's requests, and the seconds until all are given back; not to callers that are not counted.",
                "\"minute\";r=5999;t=1"
            );
            headers["RateLimit-Policy"] = Header("Requests in so many seconds.", "\"minute\";q=6000;w=60");
            if (code is "429" or "503")
                headers["Retry-After"] = Header("Seconds to wait.", "5");
        }
    }

    private static OpenApiHeader Header(string description, string example) =>
        new()
        {
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 100 },
            Example = example,
        };
}
