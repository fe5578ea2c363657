using NewsApi.Http;
using NewsApi.Storage.Model;

namespace NewsApi.Entities;

/// <summary>The orders that lists of entities can have; the first is the one without <c>sort</c>.</summary>
internal static class EntityOrders
{
    private static readonly IReadOnlyList<SortOrder<Entity, EntityResponse>> All =
    [
        ByName("name", descending: false),
        ByName("-name", descending: true),
        ByArticles("-articleCount", descending: true),
        ByArticles("articleCount", descending: false),
        ById("id", descending: false),
        ById("-id", descending: true),
    ];

    public static IEnumerable<string> Names => All.Select(order => order.Name);

    /// <summary>The order of that name, the first for null; null where there is none.</summary>
    public static SortOrder<Entity, EntityResponse>? Find(string? name) =>
        name is null ? All[0] : All.FirstOrDefault(order => order.Name == name);

    private static SortOrder<Entity, EntityResponse, string> ByName(string name, bool descending) =>
        new(name, descending, e => e.Name, e => e.Id, e => e.Name, e => e.Id);

    private static SortOrder<Entity, EntityResponse, int> ByArticles(string name, bool descending) =>
        new(name, descending, e => e.ArticleCount, e => e.Id, e => e.ArticleCount, e => e.Id);

    private static SortOrder<Entity, EntityResponse, long> ById(string name, bool descending) =>
        new(name, descending, e => e.Id, e => e.Id, e => e.Id, e => e.Id);
}
