using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using NewsApi.Http;

namespace NewsApi.Articles;

/// <summary>
/// Answers a whole article that is in memory before anything is bound and validated: there is nothing to be bound but its id.
/// Whatever asks for more than that goes on to the action.
/// </summary>
internal sealed class KnownArticleFilter(ArticleDocuments documents) : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var request = context.HttpContext.Request;
        if (
            request.QueryString.HasValue
            || !FinishedJsonResult.IsAcceptable(request)
            || Find(context) is not { } article
        )
            return;
        context.Result = EntityTags.IsCurrent(context.HttpContext, article)
            ? new StatusCodeResult(StatusCodes.Status304NotModified)
            : new FinishedJsonResult(article);
    }

    public void OnResourceExecuted(ResourceExecutedContext context) { }

    private ArticleDocument? Find(ResourceExecutingContext context) =>
        context.RouteData.Values["id"] is string text
        && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? documents.Current(id)
            : null;
}
