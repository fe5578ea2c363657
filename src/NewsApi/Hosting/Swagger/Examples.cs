using System.Text.Json.Nodes;

namespace NewsApi.Hosting.Swagger;

/// <summary>Requests that work on a new archive when they are pressed; spans point into the seed article.</summary>
internal static class Examples
{
    private const string Body =
        "The port of Calder reopened on Monday, two days after a storm closed it.\n\n"
        + "“We lost no ship,” harbour master Ana Reyes said. “We were lucky.”\n\n"
        + "The Calder Port Authority said ferries to Norwick would run again in April.";

    /// <summary>An entity of the seed article that the other examples do without.</summary>
    public const int MergedEntity = 20;

    /// <summary>An entity of the seed article that stays, and one that it is not.</summary>
    public const string Entity = "morocco";
    public const string OtherEntity = "israel";

    /// <summary>A name that the entity has not had.</summary>
    public const string NewAlias = "Kingdom of Morocco";

    /// <summary>An entity that the article names only once.</summary>
    public const string MovedEntity = "ratio-petroleum";

    public static JsonNode ArticleText => $"date 2024-03-12 Port of Calder reopens after storm.\n\n{Body}";

    public static JsonNode Article =>
        new JsonObject
        {
            ["title"] = "Port of Calder reopens after storm",
            ["body"] = Body,
            ["publishedOn"] = "2024-03-12",
            ["language"] = "en",
            ["source"] = new JsonObject { ["name"] = "Calder Courier", ["url"] = "https://news.example" },
            ["url"] = "https://news.example/2024/03/12/calder",
            ["authors"] = new JsonArray("Jo Field"),
            ["tags"] = new JsonArray("ports", "weather"),
        };

    /// <summary>One line of many.</summary>
    public static JsonNode ArticleLine =>
        Another("Ferries return to port of Calder", "https://news.example/2024/03/12/ferries");

    /// <summary>Another article than <see cref="Article"/>: two of the same text and url are one.</summary>
    public static JsonNode Replacement =>
        Another("Port of Calder reopens two days after storm", "https://news.example/2024/03/12/calder-reopens");

    /// <summary>The example of a request type; null where it needs none.</summary>
    public static JsonNode? Of(string type) =>
        type switch
        {
            "ArticleRequest" => Article,
            "ArticlePatch" => new JsonObject { ["tags"] = new JsonArray("morocco", "israel") },
            "QuoteRequest" => new JsonObject
            {
                ["type"] = "mixed",
                ["parts"] = new JsonArray(Span(78, 87)),
                ["speaker"] = new JsonObject { ["span"] = Span(139, 148), ["kind"] = "anonymous" },
                ["cue"] = Span(126, 138),
            },
            "QuotePatch" or "TimelineEventPatch" or "EntityPatch" => new JsonObject { ["status"] = "confirmed" },
            "CorrectionRequest" => new JsonObject
            {
                ["text"] = "An earlier version of this article misspelled a name.",
                ["date"] = "2021-11-24",
            },
            "PublicationRequest" => new JsonObject { ["pubStatus"] = "usable" },
            "EntityRequest" => new JsonObject { ["type"] = "organization", ["name"] = "Calder Sailing Club" },
            "EntityAliasRequest" => new JsonObject { ["name"] = NewAlias },
            "AppearanceMoveRequest" => new JsonObject { ["to"] = "israel" },
            "EntityMergeRequest" => new JsonObject { ["into"] = "morocco" },
            "ArticleEntityRequest" => new JsonObject
            {
                ["type"] = "other",
                ["name"] = "Moroccan",
                ["mentions"] = new JsonArray(Span(1667, 1676)),
            },
            "TimelineEventRequest" => new JsonObject
            {
                ["edtf"] = "2000",
                ["expression"] = Span(2098, 2105),
                ["sentence"] = Span(2010, 2161),
                ["title"] = "The second Palestinian intifada begins",
                ["tense"] = "happened",
                ["entities"] = new JsonArray("second-intifada"),
            },
            _ => null,
        };

    public static JsonNode Page =>
        "<html lang=\"en\"><head><title>Storm over Calder - Calder Courier</title><script type=\"application/ld+json\">"
        + "{\"@type\":\"NewsArticle\",\"headline\":\"Storm over Calder\",\"datePublished\":\"2024-03-12\"}</script></head>"
        + $"<body><article><p>{Body.Replace("\n\n", "</p><p>", StringComparison.Ordinal)}</p></article></body></html>";

    public static JsonNode Rss =>
        "<rss version=\"2.0\"><channel><title>Calder Courier</title><link>https://news.example</link>"
        + "<description>News of Calder</description><item><title>Regatta opens</title>"
        + "<link>https://news.example/regatta</link><pubDate>Tue, 12 Mar 2024 08:00:00 GMT</pubDate>"
        + "<description>The regatta opened on Monday, Ana Reyes said.</description></item></channel></rss>";

    public static JsonNode Atom =>
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Calder Courier</title><id>urn:calder</id>"
        + "<updated>2024-03-12T09:00:00Z</updated><entry><title>Regatta ends</title><id>urn:calder:1</id>"
        + "<updated>2024-03-12T09:00:00Z</updated><link href=\"https://news.example/regatta-ends\"/>"
        + "<content>The regatta ended on Monday, Ana Reyes said.</content></entry></feed>";

    private static JsonNode Another(string title, string url)
    {
        var article = Article.DeepClone();
        (article["title"], article["url"]) = (title, url);
        return article;
    }

    private static JsonObject Span(int start, int end) => new() { ["start"] = start, ["end"] = end };
}
