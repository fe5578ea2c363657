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
            if (parameter.In == ParameterLocation.Path && parameter.Name == "id")
            {
                parameter.Example = JsonValue.Create(1);
                parameter.Description ??= "Id.";
            }
        }
        var body = context.ApiDescription.ParameterDescriptions.FirstOrDefault(p => p.Source == BindingSource.Body);
        if (body is null || Examples.Of(body.Type.Name) is not { } example)
            return;
        foreach (var content in operation.RequestBody!.Content!.Values.OfType<OpenApiMediaType>())
            content.Example = example.DeepClone();
    }
}
