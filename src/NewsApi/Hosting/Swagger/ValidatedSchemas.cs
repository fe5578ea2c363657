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
        foreach (var rule in validator.CreateDescriptor().Rules.Where(rule => IsOfMember(rule, context.Type)))
        {
            var name = char.ToLowerInvariant(rule.PropertyName[0]) + rule.PropertyName[1..];
            if (!writable.Properties.TryGetValue(name, out var member) || member is not OpenApiSchema property)
                continue;
            foreach (var component in rule.Components.Where(c => !rule.HasCondition && !c.HasCondition))
                Show(writable, name, property, component.Validator);
        }
        foreach (
            var rule in validator
                .CreateDescriptor()
                .Rules.Where(rule => rule.TypeToValidate == typeof(int) && !string.IsNullOrEmpty(rule.PropertyName))
        )
            ShowMost(writable, rule);
    }

    // A rule about the items of a list, or about their number, says nothing of the list itself.
    private static bool IsOfMember(IValidationRule rule, Type request) =>
        rule.PropertyName is { Length: > 0 } name && request.GetProperty(name)?.PropertyType == rule.TypeToValidate;

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
        if (rule is IRegularExpressionValidator { Expression: { } pattern })
            property.Pattern = pattern;
    }

    // A rule about the number of the items of a list bears the list's name.
    private static void ShowMost(OpenApiSchema schema, IValidationRule rule)
    {
        var name = char.ToLowerInvariant(rule.PropertyName[0]) + rule.PropertyName[1..];
        if (schema.Properties!.TryGetValue(name, out var member) && member is OpenApiSchema { Items: not null } list)
            list.MaxItems = rule
                .Components.Select(c => c.Validator)
                .OfType<ILessThanOrEqualValidator>()
                .Select(most => (int?)most.ValueToCompare)
                .FirstOrDefault();
    }
}
