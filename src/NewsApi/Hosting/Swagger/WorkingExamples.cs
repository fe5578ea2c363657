using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.OpenApi;
using NewsApi.Articles;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Hosting.Swagger;

/// <summary>Fills parameters and bodies with values that work when pressed: the seed article and its facts.</summary>
internal sealed class WorkingExamples : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            // Camel case is for our own names; a header is written as its standard does.
            if (parameter.In == ParameterLocation.Header)
                parameter.Name = context
                    .ApiDescription.ParameterDescriptions.Select(p => p.Name)
                    .First(name => name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase));
            if (parameter.In == ParameterLocation.Path)
            {
                parameter.Example = PathExample(parameter.Name!, context.ApiDescription.RelativePath!);
                if (parameter.Schema?.Type == JsonSchemaType.Integer)
                    parameter.Example = First;
                parameter.Description ??= "Id.";
            }
        }
        var body = context.ApiDescription.ParameterDescriptions.FirstOrDefault(p => p.Source == BindingSource.Body);
        var replaces = context.ApiDescription.HttpMethod == HttpMethods.Put;
        if (
            body is null
            || (replaces && body.Type == typeof(ArticleRequest) ? Examples.Replacement : Examples.Of(body.Type.Name))
                is not { } example
        )
            return;
        foreach (var content in operation.RequestBody!.Content!.Values.OfType<OpenApiMediaType>())
            content.Example = example.DeepClone();
    }

    // Quotes, events and revisions have numbers alone.
    private const int First = 1;

    private static JsonNode? PathExample(string parameter, string path) =>
        parameter switch
        {
            "id" when path.EndsWith("/merge", StringComparison.Ordinal) => $"{Examples.MergedEntity}",
            "id" when path.Contains("/aliases", StringComparison.Ordinal) => Examples.Entity,
            "id" when path.Contains("/distinct-from", StringComparison.Ordinal) => Examples.Entity,
            "id" => "1",
            "other" => Examples.OtherEntity,
            "entity" => Examples.MovedEntity,
            "alias" => Examples.NewAlias,
            _ => null,
        };
}
