namespace NewsApi.Imports;

/// <summary>The media types that articles come in.</summary>
internal static class ArticleFormats
{
    public const string Text = "text/plain";
    public const string Html = "text/html";
    public const string Json = "application/json";

    /// <summary>A feed of many articles.</summary>
    public const string Rss = "application/rss+xml";

    /// <summary>A feed of many articles.</summary>
    public const string Atom = "application/atom+xml";
}
