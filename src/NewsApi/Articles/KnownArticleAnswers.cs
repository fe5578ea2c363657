using System.Globalization;
using NewsApi.Http;

namespace NewsApi.Articles;

/// <summary>Answers a whole article that is in memory. Whatever asks for more than its id goes on to the controller.</summary>
internal sealed class KnownArticleAnswers(ArticleDocuments documents) : IMemoryAnswers
{
    public Task? TryAnswer(HttpContext http)
    {
        if (
            http.Request.QueryString.HasValue
            || !FinishedJsonResult.IsAcceptable(http.Request)
            || Find(http) is not { } article
        )
            return null;
        if (!EntityTags.IsCurrent(http, article))
            return FinishedJsonResult.WriteAsync(http, article);
        http.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }

    private ArticleDocument? Find(HttpContext http) =>
        http.Request.RouteValues["id"] is string text
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? documents.Current(id)
            : null;
}
