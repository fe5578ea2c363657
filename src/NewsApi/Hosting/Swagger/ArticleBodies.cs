using Microsoft.OpenApi;
using NewsApi.Articles;
using NewsApi.Imports;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Hosting.Swagger;

/// <summary>Declares the bodies of operations that read an article in one of its formats.</summary>
internal sealed class ArticleBodies : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.MethodInfo.GetCustomAttributes(typeof(TakesArticleBodyAttribute), false).Length == 0)
            return;
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = "An article as text or JSON.",
            Content = new Dictionary<string, IOpenApiMediaType>
            {
                [ArticleFormats.Text] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                    Example = Examples.ArticleText,
                },
                [ArticleFormats.Json] = new OpenApiMediaType
                {
                    Schema = context.SchemaGenerator.GenerateSchema(typeof(ArticleRequest), context.SchemaRepository),
                    Example = Examples.Article,
                },
            },
        };
    }
}
