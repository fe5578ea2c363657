using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Searching;

public sealed class DuplicateTests
{
    [Theory]
    [InlineData(null, new long[] { 1, 2, 3 })]
    [InlineData(false, new long[] { 1, 3 })]
    [InlineData(true, new long[] { 2 })]
    public void Duplicates_are_found_left_out_or_found_alone(bool? isDuplicate, long[] expected)
    {
        using var index = new TestIndex(
            Sample.Article(1),
            Sample.Article(2) with
            {
                IsDuplicate = true,
            },
            Sample.Article(3)
        );
        var request = new SearchRequest(null, [], SearchOrder.Newest, 0, 10) { IsDuplicate = isDuplicate };
        var result = index.Index.Search(request);
        Assert.Equal(expected, result.Hits.Select(hit => hit.ArticleId));
        Assert.Equal(expected.Length, result.Total);
    }
}
