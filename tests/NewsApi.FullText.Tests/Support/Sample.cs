namespace NewsApi.FullText.Tests.Support;

/// <summary>Articles with what a test does not care about filled in.</summary>
internal static class Sample
{
    public static IndexedArticle Article(long id, string title = "Untitled", string body = "No text.") =>
        new(id, title, body, new DateOnly(2024, 1, 1), "daily", "en", [], [], [], []);
}
