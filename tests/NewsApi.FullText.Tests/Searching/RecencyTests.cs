using NewsApi.FullText.Query;
using NewsApi.FullText.Ranking;
using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Searching;

public sealed class RecencyTests : IDisposable
{
    private static readonly DateOnly Today = new(2024, 6, 1);

    private readonly TestIndex index = new(
        Sample.Article(1, "Walrus", "A walrus.") with
        {
            PublishedOn = Today.AddYears(-9),
        },
        Sample.Article(2, "Walrus", "A walrus.") with
        {
            PublishedOn = Today,
        },
        Sample.Article(3, "Walrus", "A walrus.") with
        {
            PublishedOn = Today.AddDays(-90),
        }
    );

    private IReadOnlyList<Hit> Search(DateOnly? today, bool explains = false, string query = "walrus") =>
        index
            .Index.Search(
                new SearchRequest(ParsedQuery.Parse(query), [], SearchOrder.Relevance, 0, 10)
                {
                    Today = today,
                    Explains = explains,
                }
            )
            .Hits;

    [Fact]
    public void Of_equals_the_newest_comes_first_by_the_documented_factor()
    {
        var hits = Search(Today);
        Assert.Equal([2, 3, 1], hits.Select(hit => hit.ArticleId));
        var without = Search(null);
        Assert.Equal([1, 2, 3], without.Select(hit => hit.ArticleId));
        Assert.Equal(1.5, hits[0].Score / without[0].Score, 4);
        Assert.Equal(1.25, hits[1].Score / without[0].Score, 4);
        Assert.Equal(1, hits[2].Score / without[0].Score, 4);
    }

    [Fact]
    public void A_better_fit_outweighs_recency()
    {
        index.Add(Sample.Article(4, "Other", "A walrus and seals.") with { PublishedOn = Today });
        Assert.Equal(4, Search(Today)[^1].ArticleId);
    }

    [Theory]
    [InlineData("walrus")]
    [InlineData("wal*")]
    [InlineData("-seal")]
    [InlineData("\"a walrus\" OR seal")]
    public void Explanations_add_up_to_the_score(string query) =>
        Assert.All(
            Search(Today, explains: true, query),
            hit =>
            {
                Assert.Equal(hit.Score, hit.Explanation!.Value, 4);
                Assert.NotEmpty(hit.Explanation.Details);
            }
        );

    [Fact]
    public void What_is_not_asked_is_not_explained() => Assert.All(Search(Today), hit => Assert.Null(hit.Explanation));

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(899)]
    [InlineData(900)]
    [InlineData(int.MaxValue)]
    public void Any_age_has_a_factor(int days) => Assert.InRange(Recency.Factor(days), 1, 1.5f);

    public void Dispose() => index.Dispose();
}
