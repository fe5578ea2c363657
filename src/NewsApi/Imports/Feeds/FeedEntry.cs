using System.Net;
using System.ServiceModel.Syndication;
using System.Xml.Linq;
using NewsApi.Articles;

namespace NewsApi.Imports.Feeds;

/// <summary>An entry of a feed as an article.</summary>
internal static class FeedEntry
{
    private static readonly XName FullText = XName.Get("encoded", "http://purl.org/rss/1.0/modules/content/");
    private static readonly XName Creator = XName.Get("creator", "http://purl.org/dc/elements/1.1/");

    /// <exception cref="System.Xml.XmlException">A date cannot be read.</exception>
    public static ArticleRequest ToArticle(SyndicationFeed feed, SyndicationItem item)
    {
        var published = item.PublishDate != default ? item.PublishDate : item.LastUpdatedTime;
        var isDated = published != default;
        return new ArticleRequest
        {
            Title = Plain(item.Title),
            Body = HtmlText.Of(Content(item)),
            PublishedOn = isDated ? DateOnly.FromDateTime(published.DateTime) : null,
            PublishedAt = isDated ? published : null,
            Url = WebUrl(item.Links),
            Source = Plain(feed.Title) is { } name ? new SourceRequest { Name = name, Url = WebUrl(feed.Links) } : null,
            Language = string.IsNullOrWhiteSpace(feed.Language) ? null : feed.Language.Trim(),
            Authors = Authors(item),
            Tags = [.. item.Categories.Select(c => OneLine(c.Name)).OfType<string>()],
        };
    }

    private static string Content(SyndicationItem item) =>
        Extension(item, FullText).FirstOrDefault()
        ?? (item.Content as TextSyndicationContent)?.Text
        ?? item.Summary?.Text
        ?? "";

    private static string[] Authors(SyndicationItem item)
    {
        var named = item.Authors.Select(a => OneLine(a.Name ?? NameIn(a.Email))).OfType<string>();
        return [.. named.Concat(Extension(item, Creator).Select(OneLine).OfType<string>()).Distinct()];
    }

    // RSS writes "jo@news.example (Jo Field)"; an address alone names nobody.
    private static string? NameIn(string? address)
    {
        var start = address?.IndexOf('(', StringComparison.Ordinal) ?? -1;
        return start >= 0 ? address![(start + 1)..].TrimEnd(')', ' ') : null;
    }

    private static IEnumerable<string> Extension(SyndicationItem item, XName name) =>
        item
            .ElementExtensions.Where(e => e.OuterName == name.LocalName && e.OuterNamespace == name.NamespaceName)
            .Select(e => e.GetObject<XElement>().Value);

    private static string? Plain(TextSyndicationContent? text) =>
        OneLine(text is null or { Type: "text" } ? WebUtility.HtmlDecode(text?.Text) : HtmlText.Of(text.Text));

    private static string? OneLine(string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? null
            : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? WebUrl(IEnumerable<SyndicationLink> links) =>
        links
            .Where(link => link.RelationshipType is null or "alternate")
            .Select(link => link.GetAbsoluteUri())
            .FirstOrDefault(url => url?.Scheme is "http" or "https")
            ?.AbsoluteUri;
}
