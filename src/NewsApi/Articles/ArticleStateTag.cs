namespace NewsApi.Articles;

/// <summary>The ETag of an article: its revision, and which extractor read it, for a later one may find the same facts.</summary>
internal static class ArticleStateTag
{
    public static string Of(long id, int revision, string extractionVersion) =>
        $"article-{id}.{revision}.{Uri.EscapeDataString(extractionVersion)}";
}
