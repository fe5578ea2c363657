using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Hosting.Swagger;

/// <summary>A member that is another schema or null is "one of" these; the generator says "null" and "all of" at once, which nothing fits.</summary>
internal sealed class NullableReferences : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        foreach (var schema in context.SchemaRepository.Schemas.Values)
        {
            foreach (var property in (schema.Properties?.Values ?? []).OfType<OpenApiSchema>())
            {
                if (property.Type != JsonSchemaType.Null || property.AllOf is not { Count: 1 } reference)
                    continue;
                property.OneOf = [reference[0], new OpenApiSchema { Type = JsonSchemaType.Null }];
                property.AllOf = null;
                property.Type = null;
            }
        }
    }
}
