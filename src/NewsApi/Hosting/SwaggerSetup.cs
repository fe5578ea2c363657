using Microsoft.OpenApi;
using NewsApi.Http;

namespace NewsApi.Hosting;

/// <summary>The OpenAPI 3.1 document and Swagger UI, which is the start page.</summary>
internal static class SwaggerSetup
{
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
                }
            );
            foreach (var assembly in Documented)
                options.IncludeXmlComments(Path.Combine(AppContext.BaseDirectory, assembly + ".xml"), true);
            options.SupportNonNullableReferenceTypes();
            options.NonNullableReferenceTypesAsRequired();
            options.UseAllOfToExtendReferenceSchemas();
            options.MapType<ResourceKey>(() =>
                new OpenApiSchema { Type = JsonSchemaType.String, Description = "Id or slug." }
            );
        });

    public static void UseSwaggerPages(this WebApplication app)
    {
        app.UseSwagger(options => options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1);
        app.UseSwaggerUI(options =>
        {
            options.DocumentTitle = "NewsApi";
            options.SwaggerEndpoint("/swagger/v1/swagger.json", "NewsApi v1");
            options.EnableTryItOutByDefault();
            options.DisplayRequestDuration();
        });
        app.MapGet("/", () => Results.Redirect("/swagger")).ExcludeFromDescription();
    }
}
