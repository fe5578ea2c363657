using Microsoft.OpenApi;
using NewsApi.Access;
using NewsApi.Changes;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Hosting.Swagger;

/// <summary>Shows how a client finds at one server what it wrote at another: the header that writes are answered with, and the parameter of reads.</summary>
internal sealed class ChangeSequences : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.Parameters?.FirstOrDefault(p => p.Name == ChangeSequence.Parameter) is { } parameter)
            Describe(parameter);
        if (!IsWrite(context))
            return;
        foreach (var (code, response) in operation.Responses ?? [])
        {
            if (code[0] == '2' && response is OpenApiResponse writable)
                (writable.Headers ??= new Dictionary<string, IOpenApiHeader>())[ChangeSequence.Header] = Header();
        }
    }

    private static bool IsWrite(OperationFilterContext context)
    {
        var operation = context.ApiDescription;
        var metadata = operation.ActionDescriptor.EndpointMetadata;
        return operation.HttpMethod != HttpMethods.Get
            && metadata.OfType<RequiresScopeAttribute>().Single().Scope > Access.Scope.Read
            && !metadata.OfType<WritesManyAttribute>().Any();
    }

    private static void Describe(IOpenApiParameter parameter)
    {
        parameter.Description =
            $"A change that the answer must show, as the header `{ChangeSequence.Header}` of a write gives it: where several servers have one "
            + "archive, what was written at another is waited for. Not needed at the server that wrote.";
        if (parameter.Schema is OpenApiSchema schema)
            schema.Minimum = "0";
    }

    private static OpenApiHeader Header()
    {
        var schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Integer,
            Format = "int64",
            Minimum = "0",
        };
        schema.Bound();
        return new OpenApiHeader
        {
            Description =
                $"The change with which the change log holds what was written; `{ChangeSequence.Parameter}` of a read takes it.",
            Schema = schema,
            Example = 42,
        };
    }
}
