using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Searching;

public sealed class SimilarTests : IDisposable
{
    private static readonly IndexedArticle Storm = Sample.Article(
        1,
        "Storm closes port",
        "The storm closed the port of Calder. The harbour master said the storm was the worst."
    ) with
    {
        Entities = [7],
    };

    private readonly TestIndex index = new([
        Storm,
        Sample.Article(2, "Port opens", "After the storm the port of Calder opened; the harbour master was glad.") with
        {
            Entities = [7],
        },
        Sample.Article(3, "Storm at sea", "The storm moved on from the port."),
        Sample.Article(4, "Budget", "Parliament passed a budget for schools."),
        .. Enumerable
            .Range(10, 20)
            .Select(id => Sample.Article(id, body: $"The filler {id} was for the others of it.")),
    ]);

    private IReadOnlyList<Hit> Find(IndexedArticle article, int skip = 0, int take = 10) =>
        index.Index.FindSimilar(article, skip, take).Hits;

    [Fact]
    public void Articles_that_share_words_and_entities_come_first_and_the_article_itself_does_not()
    {
        var hits = Find(Storm);
        Assert.Equal(2, hits[0].ArticleId);
        Assert.DoesNotContain(hits, hit => hit.ArticleId is 1 or 4);
        Assert.Equal(hits.Select(hit => hit.Score).OrderDescending(), hits.Select(hit => hit.Score));
    }

    [Fact]
    public void A_shared_entity_raises_the_score()
    {
        var without = Find(Storm with { Entities = [] })[0].Score;
        Assert.True(Find(Storm)[0].Score > without);
    }

    [Fact]
    public void Pages_go_on_where_the_one_before_ended() =>
        Assert.Equal(Find(Storm).Skip(1).Take(1).Select(h => h.ArticleId), Find(Storm, 1, 1).Select(h => h.ArticleId));

    [Theory]
    [InlineData("", "")]
    [InlineData("—", "…")]
    [InlineData("Quokka", "Numbat dugong")]
    public void What_is_like_nothing_finds_nothing(string title, string body) =>
        Assert.Empty(Find(Sample.Article(99, title, body)));

    [Fact]
    public void A_text_of_any_length_can_be_compared() =>
        Assert.Equal(2, Find(Storm with { Body = Storm.Body + new string('x', 1_000_000) })[0].ArticleId);

    public void Dispose() => index.Dispose();
}
