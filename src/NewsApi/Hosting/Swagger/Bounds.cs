using System.Globalization;
using Microsoft.OpenApi;

namespace NewsApi.Hosting.Swagger;

/// <summary>Bounds for what has none.</summary>
internal static class Bounds
{
    // The longest body that Limits:MaxBodyLength can allow; no text of an answer is longer, and no list has more items.
    private const int MostCharacters = 10_000_000;

    private const int MostDateCharacters = 40;

    /// <param name="schema">With what it is made of.</param>
    /// <param name="mostCharacters">Longest text; null where only the largest body bounds it.</param>
    public static void Bound(this IOpenApiSchema schema, int? mostCharacters = null)
    {
        if (schema is not OpenApiSchema own)
            return;
        if (Has(own, JsonSchemaType.String) && own.Enum is not { Count: > 0 })
            own.MaxLength ??= own.Format is "date" or "date-time"
                ? MostDateCharacters
                : mostCharacters ?? MostCharacters;
        if (Has(own, JsonSchemaType.Array))
            own.MaxItems ??= MostCharacters;
        if (Has(own, JsonSchemaType.Integer))
        {
            var isLong = own.Format == "int64";
            own.Minimum ??= Text(isLong ? long.MinValue : int.MinValue);
            own.Maximum ??= Text(isLong ? long.MaxValue : int.MaxValue);
        }
        foreach (var part in PartsOf(own))
            part.Bound(mostCharacters);
    }

    private static IEnumerable<IOpenApiSchema> PartsOf(OpenApiSchema schema) =>
        new[] { schema.Items, schema.AdditionalProperties }
            .OfType<IOpenApiSchema>()
            .Concat(schema.Properties?.Values ?? [])
            .Concat(schema.OneOf ?? [])
            .Concat(schema.AllOf ?? []);

    private static bool Has(OpenApiSchema schema, JsonSchemaType type) => schema.Type?.HasFlag(type) == true;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
