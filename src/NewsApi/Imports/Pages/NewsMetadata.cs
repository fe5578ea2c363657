using System.Text.Json;
using AngleSharp.Html.Dom;

namespace NewsApi.Imports.Pages;

/// <summary>What a page says of its article in JSON-LD (schema.org).</summary>
internal sealed record NewsMetadata(
    string? Title,
    string? Published,
    string? Source,
    string? Url,
    IReadOnlyList<string> Authors
)
{
    /// <summary>The first <c>NewsArticle</c> of the page, or another kind of article; null where there is none.</summary>
    public static NewsMetadata? Find(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            if (Parse(script.TextContent) is { } found)
                return found;
        }
        return null;
    }

    private static NewsMetadata? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var article = Things(document.RootElement).FirstOrDefault(IsArticle);
            return article.ValueKind == JsonValueKind.Object ? Of(article) : null;
        }
        // A page can be an article all the same.
        catch (JsonException)
        {
            return null;
        }
    }

    // A thing, a list of things, or a graph of them.
    private static IEnumerable<JsonElement> Things(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
            return root.EnumerateArray().SelectMany(Things);
        if (root.ValueKind != JsonValueKind.Object)
            return [];
        return root.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array
            ? graph.EnumerateArray()
            : [root];
    }

    // NewsArticle, ReportageNewsArticle, Article …
    private static bool IsArticle(JsonElement thing) =>
        thing.ValueKind == JsonValueKind.Object
        && Texts(thing, "@type").Any(type => type.EndsWith("Article", StringComparison.Ordinal));

    private static NewsMetadata Of(JsonElement article) =>
        new(
            Texts(article, "headline").Concat(Texts(article, "name")).FirstOrDefault(),
            Texts(article, "datePublished").FirstOrDefault(),
            Texts(article, "publisher").FirstOrDefault(),
            Texts(article, "url").FirstOrDefault(),
            [.. Texts(article, "author").Select(name => name.Trim()).Where(name => name.Length > 0).Distinct()]
        );

    // A text, the name of a thing, or a list of either.
    private static IEnumerable<string> Texts(JsonElement thing, string member) =>
        thing.TryGetProperty(member, out var value) ? Texts(value) : [];

    private static IEnumerable<string> Texts(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
            JsonValueKind.Object => Texts(value, "name"),
            _ => [],
        };
}
