using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Searching;

public sealed class OrderTests
{
    private static IndexedArticle On(long id, string day, string title = "Walrus") =>
        Sample.Article(id, title, "A walrus.") with
        {
            PublishedOn = DateOnly.ParseExact(day, "yyyy-MM-dd", null),
        };

    [Fact]
    public void Dates_order_both_ways()
    {
        using var index = new TestIndex(
            On(1, "2024-02-01"),
            On(2, "1815-06-18"),
            On(3, "2024-01-31"),
            On(4, "9999-12-31")
        );
        Assert.Equal([4, 1, 3, 2], index.Find("walrus", SearchOrder.Newest));
        Assert.Equal([2, 3, 1, 4], index.Find("walrus", SearchOrder.Oldest));
    }

    [Fact]
    public void Without_words_relevance_means_newest_first()
    {
        using var index = new TestIndex(On(1, "2024-01-01"), On(2, "2024-01-03"), On(3, "2024-01-02"));
        Assert.Equal([2, 3, 1], index.Find(null));
    }

    [Fact]
    public void Titles_order_without_regard_to_case()
    {
        using var index = new TestIndex(
            On(1, "2024-01-01", "walrus"),
            On(2, "2024-01-01", "Seal"),
            On(3, "2024-01-01", "Zebra"),
            On(4, "2024-01-01", "apes")
        );
        Assert.Equal([4, 2, 1, 3], index.Find(null, SearchOrder.Title));
    }

    [Fact]
    public void A_title_of_any_length_can_be_ordered()
    {
        var emoji = string.Concat(Enumerable.Repeat("😀", 50_000));
        using var index = new TestIndex(On(1, "2024-01-01", "z" + emoji), On(2, "2024-01-01", "a" + emoji));
        Assert.Equal([2, 1], index.Find(null, SearchOrder.Title));
    }
}
