using NewsApi.FullText.Highlighting;
using NewsApi.FullText.Query;
using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Searching;

public sealed class SpellingTests : IDisposable
{
    private readonly TestIndex index = new(
        Sample.Article(1, "Morocco", "The government of Morocco met in 2021."),
        Sample.Article(2, "Monaco", "A walrus.")
    );

    private SearchResult Search(string query, bool isFuzzy = true) =>
        index.Index.Search(
            new SearchRequest(ParsedQuery.Parse(query), [], SearchOrder.Relevance, 0, 10) { IsFuzzy = isFuzzy }
        );

    [Theory]
    [InlineData("moroco", "morocco")]
    [InlineData("moorcco", "morocco")]
    [InlineData("goverment", "government")]
    [InlineData("govermnent", "government")]
    [InlineData("body:(moroco AND Goverment)", "body:(morocco AND government)")]
    [InlineData("moroco goverment -walrsu", "morocco government -walrsu")]
    [InlineData("moroco OR moroco", "morocco OR morocco")]
    public void A_word_that_no_article_has_matches_its_neighbours(string query, string meant)
    {
        var result = Search(query);
        Assert.Equal([1], result.Hits.Select(hit => hit.ArticleId));
        Assert.Equal(meant, result.DidYouMean);
        Assert.Equal([1], Search(meant).Hits.Select(hit => hit.ArticleId));
        var exact = Search(query, isFuzzy: false);
        Assert.Equal((0, meant), (exact.Total, exact.DidYouMean));
    }

    [Theory]
    [InlineData("morocco")]
    [InlineData("xorocco")]
    [InlineData("mrcc")]
    [InlineData("morrocccoo")]
    [InlineData("wal")]
    [InlineData("\"moroco\"")]
    [InlineData("moroco*")]
    [InlineData("-moroco")]
    [InlineData("2022")]
    [InlineData("title:goverment")]
    public void Other_words_are_taken_as_they_stand(string query) => Assert.Null(Search(query).DidYouMean);

    [Fact]
    public void Neighbours_of_deleted_articles_are_not_offered()
    {
        index.Index.Apply([], [1], 5);
        index.Index.Refresh();
        Assert.Null(Search("moroco").DidYouMean);
        Assert.Null(Search("goverment").DidYouMean);
        Assert.Equal("monaco", Search("monacco").DidYouMean);
    }

    [Fact]
    public void Neighbours_are_highlighted()
    {
        var searched = Search("goverment").Searched!;
        var fragments = Highlighter.Highlight(searched, "x", "The government met.");
        Assert.Equal("The <em>government</em> met.", fragments.Single().Fragment);
    }

    [Fact]
    public void Of_many_unknown_words_the_first_are_looked_after()
    {
        var result = Search(string.Join(" OR ", Enumerable.Repeat("moroco", 64)));
        Assert.Equal(5, result.DidYouMean!.Split("morocco").Length - 1);
    }

    public void Dispose() => index.Dispose();
}
