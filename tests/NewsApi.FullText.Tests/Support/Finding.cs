using NewsApi.FullText.Query;

namespace NewsApi.FullText.Tests.Support;

/// <summary>Short forms of searches.</summary>
internal static class Finding
{
    /// <summary>The ids of the first hundred articles that a query finds, in the order of the result.</summary>
    public static IReadOnlyList<long> Find(
        this ArticleIndex index,
        string? query,
        SearchOrder order = SearchOrder.Relevance
    )
    {
        var parsed = query is null ? null : ParsedQuery.Parse(query);
        return [.. index.Search(new SearchRequest(parsed, [], order, 0, 100)).Hits.Select(hit => hit.ArticleId)];
    }
}
