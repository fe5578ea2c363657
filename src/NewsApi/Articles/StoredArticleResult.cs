using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace NewsApi.Articles;

/// <summary>201 for an article that is new, 200 for one that was there; both say where it is.</summary>
internal static class StoredArticleResult
{
    public static ActionResult Of(StoredArticle stored)
    {
        // Relative: what a client put into the Host header stays out of answers.
        var location = string.Create(CultureInfo.InvariantCulture, $"/api/v1/articles/{stored.Article.Id}");
        return stored.WasCreated ? new CreatedResult(location, stored.Article) : new OkObjectResult(stored.Article);
    }
}
