using Microsoft.OpenApi;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Imports;
using NewsApi.Imports.Bulk;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Hosting.Swagger;

/// <summary>Declares the bodies of operations that read articles in one of their formats.</summary>
internal sealed class ArticleBodies : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.MethodInfo.IsDefined(typeof(TakesBulkBodyAttribute), false))
            operation.RequestBody = Bulk(context);
        if (!context.MethodInfo.IsDefined(typeof(TakesArticleBodyAttribute), false))
            return;
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = "An article as text, page or JSON.",
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                [ArticleFormats.Text] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                    Example = Examples.ArticleText,
                },
                [ArticleFormats.Html] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                    Example = Examples.Page,
                },
                [ArticleFormats.Json] = new OpenApiMediaType
                {
                    Schema = context.SchemaGenerator.GenerateSchema(typeof(ArticleRequest), context.SchemaRepository),
                    Example = Examples.Article,
                },
            },
        };
    }

    private static OpenApiRequestBody Bulk(OperationFilterContext context) =>
        new()
        {
            Required = true,
            Description = "One article a line, as JSON, or a feed.",
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                [NdjsonMedia.Type] = new OpenApiMediaType
                {
                    Schema = context.SchemaGenerator.GenerateSchema(typeof(ArticleRequest), context.SchemaRepository),
                    Example = Examples.ArticleLine,
                },
                [ArticleFormats.Rss] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                    Example = Examples.Rss,
                },
                [ArticleFormats.Atom] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                    Example = Examples.Atom,
                },
            },
        };
}
