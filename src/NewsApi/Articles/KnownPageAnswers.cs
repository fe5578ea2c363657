using NewsApi.Http;

namespace NewsApi.Articles;

/// <summary>Answers a page that is in memory.</summary>
internal sealed class KnownPageAnswers(KnownPages pages) : IMemoryAnswers
{
    public Task? TryAnswer(HttpContext http)
    {
        if (
            !FinishedJsonResult.IsAcceptable(http.Request)
            || pages.Find(http.Request.QueryString.Value ?? "") is not { } page
        )
            return null;
        http.Response.Headers.Link = page.Links;
        return FinishedJsonResult.WriteAsync(http, page);
    }
}
