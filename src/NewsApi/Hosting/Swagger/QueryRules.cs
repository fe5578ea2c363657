using FluentValidation;
using FluentValidation.Validators;
using Microsoft.OpenApi;
using NewsApi.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Hosting.Swagger;

/// <summary>Shows what validators demand of the parameters of a query: ranges, longest texts, the words that one takes.</summary>
internal sealed class QueryRules(IServiceProvider services) : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var rules = context
            .ApiDescription.ActionDescriptor.Parameters.SelectMany(p => Kinds(p.ParameterType))
            .Select(type => services.GetService(typeof(IValidator<>).MakeGenericType(type)))
            .OfType<IValidator>()
            .SelectMany(validator => validator.CreateDescriptor().Rules)
            .Where(rule => !string.IsNullOrEmpty(rule.PropertyName))
            .ToLookup(rule => rule.PropertyName, StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in (operation.Parameters ?? []).Where(p => p.In == ParameterLocation.Query))
        {
            if (parameter.Schema is not OpenApiSchema schema)
                continue;
            foreach (var component in rules[parameter.Name!].SelectMany(rule => rule.Components))
            {
                if (!component.HasCondition)
                    Show(schema, component.Validator);
            }
            schema.Bound(UnknownParameterFilter.MaxValueLength);
        }
    }

    // Validators of what a query is made of have rules of their own.
    private static IEnumerable<Type> Kinds(Type type)
    {
        for (var at = type; at is not null && at != typeof(object); at = at.BaseType)
            yield return at;
        foreach (var part in type.GetInterfaces())
            yield return part;
    }

    private static void Show(OpenApiSchema schema, IPropertyValidator rule)
    {
        switch (rule)
        {
            case IBetweenValidator range:
                (schema.Minimum, schema.Maximum) = ($"{range.From}", $"{range.To}");
                break;
            case ILengthValidator { Max: > 0 } length:
                schema.MaxLength = length.Max;
                break;
            case IWordValidator words:
                schema.Enum = [.. words.Words.Select(word => (System.Text.Json.Nodes.JsonNode)word)];
                break;
        }
    }
}
