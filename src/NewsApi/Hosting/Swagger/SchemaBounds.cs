using Microsoft.OpenApi;
using NewsApi.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Hosting.Swagger;

/// <summary>
/// Every text, list and number of the document has bounds: those that a rule tells, else those that hold on every server, however
/// its limits are set.
/// </summary>
internal sealed class SchemaBounds : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        foreach (var schema in context.SchemaRepository.Schemas.Values)
            schema.Bound();
        foreach (
            var operation in swaggerDoc.Paths.Values.SelectMany(path => path.Operations ?? []).Select(o => o.Value)
        )
        {
            foreach (var parameter in operation.Parameters ?? [])
                parameter.Schema?.Bound(
                    parameter.In == ParameterLocation.Path
                        ? ResourceKey.MaxLength
                        : UnknownParameterFilter.MaxValueLength
                );
            foreach (var media in operation.RequestBody?.Content?.Values ?? [])
                media.Schema?.Bound();
            foreach (var media in (operation.Responses ?? []).Values.SelectMany(r => r.Content?.Values ?? []))
                media.Schema?.Bound();
        }
    }
}
