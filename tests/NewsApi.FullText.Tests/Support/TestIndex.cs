using NewsApi.FullText.Query;

namespace NewsApi.FullText.Tests.Support;

/// <summary>An index over a folder of its own.</summary>
internal sealed class TestIndex : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public TestIndex(params IReadOnlyList<IndexedArticle> articles)
    {
        Index = ArticleIndex.Open(folder.Path, Guid.NewGuid());
        if (articles.Count > 0)
            Add(articles);
    }

    public ArticleIndex Index { get; }

    public void Add(params IReadOnlyList<IndexedArticle> articles)
    {
        Index.Apply(articles, [], Index.Sequence + 1);
        Index.Refresh();
    }

    /// <summary>The ids of the articles that a query finds, in the order of the result.</summary>
    public IReadOnlyList<long> Find(string? query, SearchOrder order = SearchOrder.Relevance) =>
        Index.Find(query, order);

    public SearchResult Search(
        string? query,
        SearchOrder order = SearchOrder.Relevance,
        int skip = 0,
        int take = 20,
        params IReadOnlyList<SearchFilter> filters
    ) => Index.Search(new SearchRequest(query is null ? null : ParsedQuery.Parse(query), filters, order, skip, take));

    public void Dispose()
    {
        Index.Dispose();
        folder.Dispose();
    }
}
