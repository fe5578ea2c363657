using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NewsApi.Articles;

namespace NewsApi.Imports.Pages;

/// <summary>Reads a web page as the article that it shows: the text without what stands around it. Nothing is fetched.</summary>
internal static class PageReader
{
    // The reader wants an address; it is never called.
    private const string NoAddress = "https://page.invalid/";

    /// <exception cref="Http.ProblemException">422: the page shows no article.</exception>
    public static ArticleRequest Read(string html)
    {
        if (!HtmlCost.IsSmall(html))
            throw TooLarge();
        html = HtmlText.Whole(html);
        using var page = new HtmlParser().ParseDocument(html);
        if (!PageSize.IsReadable(page))
            throw TooLarge();
        var news = NewsMetadata.Find(page);
        var url = WebUrl(news?.Url) ?? WebUrl(Link(page)) ?? WebUrl(Meta(page, "og:url"));
        var published = PublishedDate.Parse(
            news?.Published ?? Meta(page, "article:published_time") ?? Meta(page, "date")
        );
        var title = OneLine(news?.Title ?? Meta(page, "og:title") ?? page.Title);
        var source = OneLine(news?.Source ?? Meta(page, "og:site_name"));
        var author = OneLine(Meta(page, "author"));
        var body = Body(html, url ?? NoAddress);
        if (title is null || published is null || body.Length == 0)
            throw ImportProblem.AtLine(1, Missing(title, published));
        return new ArticleRequest
        {
            Title = title,
            Body = body,
            PublishedOn = published.Value.Day,
            PublishedAt = published.Value.Instant,
            Language = OneLine(page.DocumentElement.GetAttribute("lang")),
            Url = url,
            Source = source is null ? null : new SourceRequest { Name = source },
            Authors =
                news is { Authors.Count: > 0 } ? news.Authors
                : author is null ? null
                : [author],
        };
    }

    private static Http.ProblemException TooLarge() =>
        ImportProblem.AtLine(
            1,
            "The page has too many elements, too many beside each other, or nests them too deeply."
        );

    private static string Missing(string? title, (DateOnly, DateTimeOffset?)? published) =>
        title is null ? "The page has no title."
        : published is null ? "The page does not tell when it was published, in JSON-LD or 'article:published_time'."
        : "The page shows no text of an article.";

    private static string Body(string html, string url)
    {
        using var reader = new SmartReader.Reader(url, html);
        var article = reader.GetArticle();
        return article is { Completed: true, Content: not null } ? HtmlText.Of(article.Content) : "";
    }

    private static string? Meta(IHtmlDocument page, string name) =>
        page.QuerySelector($"meta[property='{name}'],meta[name='{name}']")?.GetAttribute("content");

    private static string? Link(IHtmlDocument page) => page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");

    private static string? WebUrl(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme is "http" or "https")
            ? url.AbsoluteUri
            : null;

    private static string? OneLine(string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? null
            : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
