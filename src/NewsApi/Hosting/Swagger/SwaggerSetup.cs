using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using NewsApi.Http;
using Swashbuckle.AspNetCore.Swagger;

namespace NewsApi.Hosting.Swagger;

/// <summary>The OpenAPI 3.1 document and Swagger UI, which is the start page.</summary>
internal static class SwaggerSetup
{
    private const string DocumentPath = "/swagger/v1/swagger.json";

    private const JsonSchemaType AnyType =
        JsonSchemaType.String
        | JsonSchemaType.Number
        | JsonSchemaType.Boolean
        | JsonSchemaType.Object
        | JsonSchemaType.Array
        | JsonSchemaType.Null;

    // Whose XML comments describe what is on the wire.
    private static readonly string[] Documented = ["NewsApi", "NewsApi.Extraction"];

    public static IServiceCollection AddSwagger(this IServiceCollection services) =>
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc(
                "v1",
                new OpenApiInfo
                {
                    Title = "NewsApi",
                    Version = "v1",
                    Description =
                        "A self-hosted news archive that reads what it is given: who said what, who and what it is about, "
                        + "and when everything happened, each fact pinned to the characters it comes from.",
                    License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
                }
            );
            options.AddServer(
                new OpenApiServer
                {
                    Url = "/",
                    Description = "The server that this document comes from, in production or a local one.",
                    Extensions = new Dictionary<string, IOpenApiExtension>
                    {
                        ["x-internal"] = new JsonNodeExtension(false),
                    },
                }
            );
            foreach (var assembly in Documented)
                options.IncludeXmlComments(Path.Combine(AppContext.BaseDirectory, assembly + ".xml"), true);
            options.DescribeAllParametersInCamelCase();
            options.SupportNonNullableReferenceTypes();
            options.NonNullableReferenceTypesAsRequired();
            options.UseAllOfToExtendReferenceSchemas();
            options.CustomOperationIds(OperationIds.Of);
            options.MapType<ResourceKey>(() =>
                new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    MinLength = 1,
                    MaxLength = ResourceKey.MaxLength,
                }
            );
            options.MapType<JsonNode>(() => new OpenApiSchema { Type = AnyType, Items = new OpenApiSchema() });
            options.SchemaFilter<PatchSchemas>();
            options.SchemaFilter<ValidatedSchemas>();
            AccessRequirements.AddSchemes(options);
            options.OperationFilter<PatchMediaType>();
            options.OperationFilter<AccessRequirements>();
            options.OperationFilter<ProblemResponses>();
            options.OperationFilter<ArticleBodies>();
            options.OperationFilter<WorkingExamples>();
            options.OperationFilter<IdempotencyParameter>();
            options.OperationFilter<QueryRules>();
            options.OperationFilter<ChangeSequences>();
            options.DocumentFilter<TagOrder>();
            options.DocumentFilter<NullableReferences>();
            options.DocumentFilter<SchemaBounds>();
            options.DocumentFilter<AnswerHeaders>();
        });

    public static void UseSwaggerPages(this WebApplication app)
    {
        // Made once: rendering it for every request would cost more than most requests do.
        var document = new Lazy<Task<(byte[] Json, string Tag)>>(() => RenderAsync(app.Services));
        app.MapGet(
                DocumentPath,
                async (HttpContext context) =>
                {
                    var (json, tag) = await document.Value;
                    return Results.Bytes(json, "application/json; charset=utf-8", entityTag: new(tag));
                }
            )
            .ExcludeFromDescription();
        app.UseSwaggerUI(options =>
        {
            options.DocumentTitle = "NewsApi";
            options.SwaggerEndpoint(DocumentPath, "NewsApi v1");
            options.EnableTryItOutByDefault();
            options.DisplayRequestDuration();
        });
        app.MapGet("/", () => Results.Redirect("/swagger")).ExcludeFromDescription();
    }

    private static async Task<(byte[] Json, string Tag)> RenderAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var provider = scope.ServiceProvider.GetRequiredService<ISwaggerProvider>();
        using var buffer = new MemoryStream();
        await provider.GetSwagger("v1").SerializeAsJsonAsync(buffer, OpenApiSpecVersion.OpenApi3_1);
        var json = buffer.ToArray();
        return (json, $"\"{Convert.ToHexStringLower(SHA256.HashData(json))[..16]}\"");
    }
}
