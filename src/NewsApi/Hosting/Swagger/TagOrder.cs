using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Hosting.Swagger;

/// <summary>Groups operations as a newcomer would go through them. Several controllers share a group, so none of them describes it.</summary>
internal sealed class TagOrder : IDocumentFilter
{
    private static readonly (string Name, string Description)[] Tags =
    [
        (
            "Articles",
            "Stored texts: list, read, store, change, correct, withhold, delete; their revisions and duplicates."
        ),
        ("Import", "Bringing in texts, pages, feeds and files of thousands; reading without storing."),
        ("Quotes", "Who said what, in all articles."),
        ("Entities", "Whom and what the archive is about; names, merges and everything there is on one of them."),
        ("Timeline", "What happened when, in all articles."),
        ("Search", "Full text, completion, similar articles, counts."),
        ("Archive", "Taking the archive elsewhere, following it, and who changed it."),
    ];

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context) =>
        swaggerDoc.Tags = new HashSet<OpenApiTag>(
            Tags.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description })
        );
}
