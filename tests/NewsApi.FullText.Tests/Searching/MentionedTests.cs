using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Searching;

public sealed class MentionedTests : IDisposable
{
    private readonly TestIndex index = new(
        Mentioning(1, ("2021-08-01", "2021-08-31")),
        Mentioning(2, ("2020-01-01", "2020-12-31"), ("2023-05-05", "2023-05-05")),
        Mentioning(3, ("0001-01-01", "1999-12-31")),
        Mentioning(4)
    );

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);

    private static IndexedArticle Mentioning(long id, params (string First, string Last)[] ranges) =>
        Sample.Article(id) with
        {
            Mentioned = [.. ranges.Select(range => new DayRange(Day(range.First), Day(range.Last)))],
        };

    [Theory]
    [InlineData("2021-08-31", "2021-09-30", "1")]
    [InlineData("2021-07-01", "2021-08-01", "1")]
    [InlineData("2021-08-10", "2021-08-10", "1")]
    [InlineData("2021-09-01", "2021-09-30", "")]
    [InlineData("2021-01-01", "2022-12-31", "1")]
    [InlineData("2020-06-01", null, "1,2")]
    [InlineData(null, "2020-06-01", "2,3")]
    [InlineData("2024-01-01", null, "")]
    [InlineData("0001-01-01", "9999-12-31", "1,2,3")]
    public void A_date_of_the_text_lies_at_least_partly_within(string? from, string? to, string expected)
    {
        var request = new SearchRequest(null, [], SearchOrder.Newest, 0, 10)
        {
            MentionedFrom = from is null ? null : Day(from),
            MentionedTo = to is null ? null : Day(to),
        };
        var found = index.Index.Search(request);
        Assert.Equal(expected, string.Join(',', found.Hits.Select(hit => hit.ArticleId).Order()));
        Assert.Equal(found.Hits.Count, found.Total);
    }

    [Fact]
    public void An_article_of_more_dates_than_can_be_held_is_found_by_the_others()
    {
        var days = Enumerable.Range(0, 20_000).Select(i => new DateOnly(1950, 1, 1).AddDays(i));
        index.Add(Sample.Article(9) with { Mentioned = [.. days.Select(day => new DayRange(day, day))] });
        var request = new SearchRequest(null, [], SearchOrder.Newest, 0, 10)
        {
            MentionedFrom = new DateOnly(1950, 1, 2),
            MentionedTo = new DateOnly(1950, 1, 2),
        };
        Assert.Equal([3, 9], index.Index.Search(request).Hits.Select(hit => hit.ArticleId).Order());
    }

    public void Dispose() => index.Dispose();
}
