using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Searching;

public sealed class PagingTests
{
    private const int Count = 253;

    // Many articles are equal in every order, so that only the id decides.
    private static IEnumerable<IndexedArticle> Articles() =>
        Enumerable
            .Range(1, Count)
            .Select(id => 1 + (id * 100 % Count))
            .Select(id =>
                Sample.Article(id, id % 3 == 0 ? "Walrus" : "Seal", "A walrus.") with
                {
                    PublishedOn = new DateOnly(2024, 1, 1 + (id % 4)),
                }
            );

    public static TheoryData<string?, SearchOrder> Orders()
    {
        var orders = new TheoryData<string?, SearchOrder>();
        foreach (var query in new[] { "walrus", "wal*", "-seal OR walrus", null })
        {
            foreach (var order in Enum.GetValues<SearchOrder>())
                orders.Add(query, order);
        }
        return orders;
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Pages_give_every_article_once(string? query, SearchOrder order)
    {
        using var index = new TestIndex();
        // In several segments, as an index is that grows.
        foreach (var some in Articles().Chunk(40))
            index.Add(some);
        var whole = index.Search(query, order, 0, 1000);
        var pages = new List<Hit>();
        for (var skip = 0; skip < Count + 20; skip += 20)
        {
            var page = index.Search(query, order, skip, 20);
            Assert.Equal(Count, page.Total);
            Assert.Equal(Math.Clamp(Count - skip, 0, 20), page.Hits.Count);
            pages.AddRange(page.Hits);
        }
        Assert.Equal(whole.Hits, pages);
        Assert.Equal(Count, pages.Select(hit => hit.ArticleId).Distinct().Count());
    }

    [Fact]
    public void Equals_come_by_id()
    {
        using var index = new TestIndex([.. Enumerable.Range(1, 30).Reverse().Select(id => Sample.Article(id))]);
        foreach (var order in Enum.GetValues<SearchOrder>())
            Assert.Equal(Enumerable.Range(1, 30).Select(id => (long)id), index.Find("text", order));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1_000, 1)]
    [InlineData(int.MaxValue, 100)]
    public void A_page_behind_the_end_is_empty_and_still_knows_the_total(int skip, int articles)
    {
        using var index = new TestIndex([.. Enumerable.Range(1, articles).Select(id => Sample.Article(id))]);
        var result = index.Search("text", skip: Math.Max(skip, articles), take: 100);
        Assert.Equal(articles, result.Total);
        Assert.Empty(result.Hits);
    }

    [Fact]
    public void An_empty_index_has_no_hits()
    {
        using var index = new TestIndex();
        foreach (var order in Enum.GetValues<SearchOrder>())
        {
            Assert.Equal(0, index.Search("walrus", order).Total);
            Assert.Equal(0, index.Search(null, order).Total);
        }
        Assert.Equal(0, index.Index.Count);
    }
}
