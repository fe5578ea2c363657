using FluentValidation;
using FluentValidation.Validators;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Hosting.Swagger;

/// <summary>Shows what validators demand of a request: required members and longest texts. One truth serves both.</summary>
internal sealed class ValidatedSchemas(IServiceProvider services) : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema writable || writable.Properties is null)
            return;
        var validator = services.GetService(typeof(IValidator<>).MakeGenericType(context.Type)) as IValidator;
        if (validator is null)
            return;
        foreach (var rules in validator.CreateDescriptor().GetMembersWithValidators())
        {
            var name = char.ToLowerInvariant(rules.Key[0]) + rules.Key[1..];
            if (!writable.Properties.TryGetValue(name, out var member) || member is not OpenApiSchema property)
                continue;
            foreach (var (rule, component) in rules.Where(rule => !rule.Options.HasCondition))
                Show(writable, name, property, rule);
        }
    }

    private static void Show(OpenApiSchema schema, string name, OpenApiSchema property, IPropertyValidator rule)
    {
        if (rule is INotNullValidator or INotEmptyValidator)
        {
            (schema.Required ??= new HashSet<string>()).Add(name);
            property.Type &= ~JsonSchemaType.Null;
        }
        if (rule is INotEmptyValidator && property.Type == JsonSchemaType.String)
            property.MinLength = 1;
        if (rule is INotEmptyValidator && property.Type == JsonSchemaType.Array)
            property.MinItems = 1;
        if (rule is ILengthValidator { Max: > 0 } length)
            property.MaxLength = length.Max;
    }
}
