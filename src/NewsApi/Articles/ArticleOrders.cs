using NewsApi.Http;
using NewsApi.Storage.Model;

namespace NewsApi.Articles;

/// <summary>The orders that lists of articles can have; the first is the one without <c>sort</c>.</summary>
internal static class ArticleOrders
{
    private static readonly IReadOnlyList<SortOrder<Article, ArticleResponse>> All =
    [
        ByDay("-publishedOn", descending: true),
        ByDay("publishedOn", descending: false),
        ByTitle("title", descending: false),
        ByTitle("-title", descending: true),
    ];

    public static IEnumerable<string> Names => All.Select(order => order.Name);

    /// <summary>The order of that name, the first for null; null where there is none.</summary>
    public static SortOrder<Article, ArticleResponse>? Find(string? name) =>
        name is null ? All[0] : All.FirstOrDefault(order => order.Name == name);

    private static SortOrder<Article, ArticleResponse, DateOnly> ByDay(string name, bool descending) =>
        new(name, descending, a => a.PublishedOn, a => a.Id, a => a.PublishedOn, a => a.Id);

    private static SortOrder<Article, ArticleResponse, string> ByTitle(string name, bool descending) =>
        new(name, descending, a => a.Title, a => a.Id, a => a.Title, a => a.Id);
}
