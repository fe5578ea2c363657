using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.OpenApi;
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
            if (parameter.In == ParameterLocation.Path && parameter.Name == "id")
            {
                parameter.Example = JsonValue.Create(IsMerge(context) ? Examples.MergedEntity : 1);
                parameter.Description ??= "Id.";
            }
        }
        var body = context.ApiDescription.ParameterDescriptions.FirstOrDefault(p => p.Source == BindingSource.Body);
        var replaces = context.ApiDescription.HttpMethod == HttpMethods.Put;
        if (body is null || (replaces ? Examples.Replacement : Examples.Of(body.Type.Name)) is not { } example)
            return;
        foreach (var content in operation.RequestBody!.Content!.Values.OfType<OpenApiMediaType>())
            content.Example = example.DeepClone();
    }

    private static bool IsMerge(OperationFilterContext context) =>
        context.ApiDescription.RelativePath?.EndsWith("/merge", StringComparison.Ordinal) == true;
}
