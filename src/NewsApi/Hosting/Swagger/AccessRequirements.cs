using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using NewsApi.Access;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Hosting.Swagger;

/// <summary>Says of every operation which scope it needs, and how to show a key; Swagger UI's Authorize button comes of it.</summary>
internal sealed class AccessRequirements(IOptions<AccessOptions> options) : IOperationFilter
{
    public const string KeyScheme = "apiKey";
    public const string BearerScheme = "bearer";

    public static void AddSchemes(SwaggerGenOptions swagger)
    {
        swagger.AddSecurityDefinition(
            BearerScheme,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "An API key, or a token of the configured issuer.",
            }
        );
        swagger.AddSecurityDefinition(
            KeyScheme,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = Credentials.KeyHeader,
                Description = "An API key, made by `NewsApi keys add`.",
            }
        );
    }

    /// <summary>Whether the operation answers 401 and 403.</summary>
    public static bool IsGuarded(OperationFilterContext context, AccessOptions options) =>
        ScopeOf(context) > Access.Scope.Read || !options.IsReadingOpen;

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        // Either will do.
        operation.Security = [Requirement(BearerScheme, context), Requirement(KeyScheme, context)];
        if (!IsGuarded(context, options.Value))
        {
            // So will none.
            operation.Security.Insert(0, []);
            return;
        }
        var sentence = $"Needs the scope `{Scopes.WordOf(ScopeOf(context))}`.";
        operation.Description = string.IsNullOrEmpty(operation.Description)
            ? sentence
            : $"{operation.Description}\n\n{sentence}";
    }

    private static Access.Scope ScopeOf(OperationFilterContext context) =>
        context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<RequiresScopeAttribute>().Single().Scope;

    private static OpenApiSecurityRequirement Requirement(string scheme, OperationFilterContext context) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] };
}
