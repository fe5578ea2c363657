using Microsoft.OpenApi;
using NewsApi.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Hosting.Swagger;

/// <summary>Shows members of merge patches by what they hold: <see cref="Optional{T}"/> is a matter of the program.</summary>
internal sealed class PatchSchemas : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        foreach (var property in context.Type.GetProperties().Where(p => IsOptional(p.PropertyType)))
        {
            var name = char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
            var held = property.PropertyType.GenericTypeArguments[0];
            context.SchemaRepository.Schemas.Remove(OptionalName(held));
            var member = context.SchemaGenerator.GenerateSchema(held, context.SchemaRepository);
            if (schema.Properties?.TryGetValue(name, out var old) == true && member is OpenApiSchema writable)
                writable.Description ??= old.Description;
            schema.Properties![name] = member;
        }
    }

    private static bool IsOptional(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>);

    // As Swashbuckle names the schema of Optional<T>.
    private static string OptionalName(Type held) =>
        held.IsGenericType
            ? string.Concat(held.GenericTypeArguments.Select(t => t.Name))
                + held.Name[..held.Name.IndexOf('`', StringComparison.Ordinal)]
                + "Optional"
            : held.Name + "Optional";
}
