using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Hosting.Swagger;

/// <summary>Declares the headers that all answers can have: how much is left to a caller, when to come again, whose pages may ask.</summary>
internal sealed class AnswerHeaders : IDocumentFilter
{
    private const string RetryAfter = "Retry-After";

    private static readonly Dictionary<string, (string Description, string Example)> Headers = new()
    {
        ["RateLimit"] = (
            "What is left of the caller's requests, and the seconds until all are given back; not to callers that are not counted.",
            "\"minute\";r=5999;t=1"
        ),
        ["RateLimit-Policy"] = ("Requests in so many seconds.", "\"minute\";q=6000;w=60"),
        ["Access-Control-Allow-Origin"] = (
            "The origin of the page that asks, where `Web:CorsOrigins` names it; left out else.",
            "https://news.example"
        ),
        [RetryAfter] = ("Seconds to wait.", "5"),
    };

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var components = swaggerDoc.Components ??= new OpenApiComponents();
        components.Headers = Headers.ToDictionary(
            h => h.Key,
            IOpenApiHeader (h) => Header(h.Value.Description, h.Value.Example)
        );
        foreach (var operation in swaggerDoc.Paths.Values.SelectMany(path => path.Operations ?? []))
        {
            foreach (var (code, response) in operation.Value.Responses ?? [])
            {
                if (response is not OpenApiResponse writable)
                    continue;
                var headers = writable.Headers ??= new Dictionary<string, IOpenApiHeader>();
                foreach (var name in Headers.Keys.Where(name => name != RetryAfter || code is "429" or "503"))
                    headers[name] = new OpenApiHeaderReference(name, swaggerDoc);
            }
        }
    }

    private static OpenApiHeader Header(string description, string example) =>
        new()
        {
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 200 },
            Example = example,
        };
}
