using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Searching;

public sealed class RankingTests
{
    private const string Filler = "The ministers met in the capital and spoke of trade for many hours.";

    [Fact]
    public void A_word_in_the_title_weighs_more_than_one_in_the_body()
    {
        using var index = new TestIndex(
            Sample.Article(1, "Trade talks", "Today a walrus " + Filler),
            Sample.Article(2, "Walrus talks", "Today a minister " + Filler)
        );
        Assert.Equal([2, 1], index.Find("walrus"));
    }

    [Fact]
    public void A_word_in_both_weighs_more_than_one_in_the_title_only()
    {
        using var index = new TestIndex(
            Sample.Article(1, "Walrus talks", "Today a minister " + Filler),
            Sample.Article(2, "Walrus talks", "Today a walrus " + Filler)
        );
        Assert.Equal([2, 1], index.Find("walrus"));
    }

    [Fact]
    public void More_of_a_word_weighs_more()
    {
        using var index = new TestIndex(
            Sample.Article(1, body: "One walrus and another seal in the zoo of the city."),
            Sample.Article(2, body: "One walrus and another walrus in the zoo of the city.")
        );
        Assert.Equal([2, 1], index.Find("walrus"));
    }

    [Fact]
    public void A_word_in_a_short_text_weighs_more_than_in_a_long_one()
    {
        using var index = new TestIndex(
            Sample.Article(1, body: "A walrus. " + string.Concat(Enumerable.Repeat(Filler, 20))),
            Sample.Article(2, body: "A walrus. " + Filler)
        );
        Assert.Equal([2, 1], index.Find("walrus"));
    }

    [Fact]
    public void A_rare_word_weighs_more_than_a_common_one()
    {
        var common = Enumerable.Range(10, 20).Select(id => Sample.Article(id, body: "A seal in the zoo."));
        using var index = new TestIndex([
            Sample.Article(1, body: "A seal in the zoo."),
            Sample.Article(2, body: "A walrus in the zoo."),
            .. common,
        ]);
        Assert.Equal(2, index.Find("walrus OR seal")[0]);
    }

    [Fact]
    public void Scores_fall_along_the_hits_and_are_left_out_in_other_orders()
    {
        using var index = new TestIndex([
            .. Enumerable
                .Range(1, 9)
                .Select(id => Sample.Article(id, body: string.Concat(Enumerable.Repeat("walrus seal ", id)) + Filler)),
        ]);
        var scores = index.Search("walrus").Hits.Select(hit => hit.Score).ToList();
        Assert.Equal(9, scores.Distinct().Count());
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.True(scores[^1] > 0);
        Assert.All(index.Search("walrus", SearchOrder.Oldest).Hits, hit => Assert.Equal(0, hit.Score));
        Assert.All(index.Search(null).Hits, hit => Assert.Equal(0, hit.Score));
    }

    [Fact]
    public void Filters_do_not_change_scores()
    {
        using var index = new TestIndex(
            Sample.Article(1, body: "A walrus."),
            Sample.Article(2, body: "Walrus, walrus.")
        );
        var filter = new SearchFilter(
            FilterField.Source,
            [
                ["daily"],
            ],
            ["weekly"]
        );
        Assert.Equal(index.Search("walrus").Hits, index.Search("walrus", filters: filter).Hits);
    }
}
