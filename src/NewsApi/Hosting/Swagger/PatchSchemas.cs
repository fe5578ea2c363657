using System.Reflection;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.OpenApi;
using NewsApi.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Hosting.Swagger;

/// <summary>
/// Shows members of merge patches by what they hold: <see cref="Optional{T}"/> is a matter of the program. None is required, and
/// null, which clears, is taken where the validator does not refuse it.
/// </summary>
internal sealed class PatchSchemas(IServiceProvider services) : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        // A reference to the schema passes here too; it has no members of its own.
        if (schema is not OpenApiSchema { Properties: { } members } writable)
            return;
        var optional = context.Type.GetProperties().Where(p => IsOptional(p.PropertyType)).ToList();
        if (optional.Count == 0)
            return;
        writable.Required = null;
        foreach (var property in optional)
        {
            var name = char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
            var held = property.PropertyType.GenericTypeArguments[0];
            context.SchemaRepository.Schemas.Remove(OptionalName(held));
            var member = context.SchemaGenerator.GenerateSchema(held, context.SchemaRepository);
            members[name] = RefusesNull(property, context.Type, held) ? member : OrNull(member);
        }
    }

    private bool RefusesNull(PropertyInfo property, Type patch, Type held)
    {
        var validator = services.GetService(typeof(IValidator<>).MakeGenericType(patch)) as IValidator;
        // A rule about the items of a list has their type, and says nothing of the list.
        var rules = validator
            ?.CreateDescriptor()
            .Rules.Where(r => r.PropertyName == property.Name && r.TypeToValidate == held);
        return rules
                ?.SelectMany(rule => rule.Components)
                .Any(c => c.Validator is INotNullValidator or INotEmptyValidator) == true;
    }

    private static OpenApiSchema OrNull(IOpenApiSchema member)
    {
        if (member is not OpenApiSchema plain)
            return new OpenApiSchema { OneOf = [member, new OpenApiSchema { Type = JsonSchemaType.Null }] };
        plain.Type |= JsonSchemaType.Null;
        return plain;
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
