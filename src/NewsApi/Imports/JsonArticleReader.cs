using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsApi.Articles;
using NewsApi.Http;

namespace NewsApi.Imports;

/// <summary>Reads an article from JSON with the members of <see cref="ArticleRequest"/>.</summary>
public sealed class JsonArticleReader(IOptions<JsonOptions> options)
{
    private readonly JsonSerializerOptions json = options.Value.JsonSerializerOptions;

    /// <exception cref="ProblemException">
    /// 400: it is not JSON. 422: it is, but a member is unknown or has a value that cannot be, such as a date that does not exist.
    /// </exception>
    public ArticleRequest Read(string body)
    {
        using (Parse(body)) { }
        return Deserialize<ArticleRequest>(body);
    }

    /// <exception cref="ProblemException">422: a member is unknown or has a value that cannot be.</exception>
    internal T Deserialize<T>(string body)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, json) ?? throw ImportProblem.AtLine(1, "The article is null.");
        }
        catch (JsonException exception)
        {
            var field = ValidationProblems.WireName(exception.Path ?? "$");
            var reason = field is "publishedOn" or "article.publishedOn"
                ? "this is not a date that exists, written YYYY-MM-DD."
                : null;
            throw ProblemException.Field(ProblemTypes.NotImportable, field, JsonErrors.Message(exception, reason));
        }
    }

    /// <exception cref="ProblemException">400: it is not JSON.</exception>
    internal JsonDocument Parse(string body)
    {
        try
        {
            return JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = json.MaxDepth });
        }
        catch (JsonException exception)
        {
            throw ProblemException.Field(ProblemTypes.MalformedJson, "body", JsonErrors.Message(exception));
        }
    }
}
