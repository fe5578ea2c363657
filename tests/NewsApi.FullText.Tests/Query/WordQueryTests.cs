using NewsApi.FullText.Query;
using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Query;

public sealed class WordQueryTests
{
    private static readonly string[] Words = ["walrus", "seal", "dog", "cat", "gnu"];

    [Theory]
    [InlineData("walrus")]
    [InlineData("walrus seal")]
    [InlineData("walrus OR (seal dog)")]
    [InlineData("walrus -title:dog")]
    [InlineData("title:walrus")]
    [InlineData("body:walrus \"seal dog\"")]
    public void A_score_is_what_its_explanation_by_lucene_comes_to(string query)
    {
        var random = new Random(7);
        using var index = new TestIndex();
        for (var segment = 0; segment < 6; segment++)
            index.Add([.. Enumerable.Range(0, 40).Select(i => Sample.Article((segment * 40) + i, Text(3), Text(30)))]);
        index.Index.Apply([], [.. Enumerable.Range(0, 60).Select(i => i * 4L)], 99);
        index.Index.Refresh();
        var found = index.Index.Search(
            new SearchRequest(ParsedQuery.Parse(query), [], SearchOrder.Relevance, 0, 100)
            {
                Explains = true,
                Today = new DateOnly(2024, 2, 1),
            }
        );
        Assert.NotEmpty(found.Hits);
        Assert.All(found.Hits, hit => Assert.Equal(hit.Explanation!.Value, hit.Score, 1e-5));
        Assert.All(found.Hits, hit => Assert.NotEqual(0, hit.ArticleId % 4));

        string Text(int words) =>
            string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));
    }
}
