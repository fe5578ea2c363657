using NewsApi.FullText.Query;
using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Searching;

public sealed class DayFilterTests
{
    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", null);

    [Theory]
    [InlineData("2024-01-02", null, new long[] { 2, 3 })]
    [InlineData(null, "2024-01-02", new long[] { 1, 2 })]
    [InlineData("2024-01-02", "2024-01-02", new long[] { 2 })]
    [InlineData("0001-01-01", "9999-12-31", new long[] { 1, 2, 3 })]
    [InlineData("2024-01-03", "2024-01-01", new long[] { })]
    public void Both_ends_of_a_span_of_days_are_included(string? from, string? to, long[] expected)
    {
        using var index = new TestIndex([
            .. Enumerable
                .Range(1, 3)
                .Select(id => Sample.Article(id, "Walrus") with { PublishedOn = new DateOnly(2024, 1, id) }),
        ]);
        foreach (var query in new[] { ParsedQuery.Parse("walrus"), null })
        {
            var request = new SearchRequest(query, [], SearchOrder.Oldest, 0, 10) { From = Day(from), To = Day(to) };
            var result = index.Index.Search(request);
            Assert.Equal(expected, result.Hits.Select(hit => hit.ArticleId));
            Assert.Equal(expected.Length, result.Total);
        }
    }
}
