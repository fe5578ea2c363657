using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Searching;

public sealed class FilterTests : IDisposable
{
    private readonly TestIndex index = new(
        Article(1, "2024-01-01", "daily", ["sea", "zoo"], [7], [7]),
        Article(2, "2024-01-02", "weekly", ["sea"], [7, 8], [8]),
        Article(3, "2024-01-03", null, [], [77], [])
    );

    private static IndexedArticle Article(
        long id,
        string day,
        string? source,
        IReadOnlyList<string> tags,
        IReadOnlyList<long> entities,
        IReadOnlyList<long> speakers
    ) =>
        new(
            id,
            "Walrus",
            "x",
            DateOnly.ParseExact(day, "yyyy-MM-dd", null),
            source,
            "en",
            tags,
            tags,
            entities,
            speakers
        );

    private IEnumerable<long> Find(params IReadOnlyList<SearchFilter> filters) =>
        index.Search("walrus", SearchOrder.Oldest, filters: filters).Hits.Select(hit => hit.ArticleId);

    [Fact]
    public void One_value_of_a_group_is_enough() =>
        Assert.Equal(
            [1, 2],
            Find(
                new SearchFilter(
                    FilterField.Source,
                    [
                        ["daily", "weekly"],
                    ],
                    []
                )
            )
        );

    [Fact]
    public void Every_group_must_match() =>
        Assert.Equal(
            [1],
            Find(
                new SearchFilter(
                    FilterField.Tag,
                    [
                        ["sea"],
                        ["zoo", "park"],
                    ],
                    []
                )
            )
        );

    [Fact]
    public void Unwanted_values_leave_the_rest_also_what_has_none() =>
        Assert.Equal([2, 3], Find(new SearchFilter(FilterField.Source, [], ["daily"])));

    [Fact]
    public void Wanted_and_unwanted_values_go_together() =>
        Assert.Equal(
            [2],
            Find(
                new SearchFilter(
                    FilterField.Author,
                    [
                        ["sea"],
                    ],
                    ["zoo"]
                )
            )
        );

    [Fact]
    public void Values_are_compared_whole()
    {
        Assert.Equal(
            [1, 2],
            Find(
                new SearchFilter(
                    FilterField.Entity,
                    [
                        ["7"],
                    ],
                    []
                )
            )
        );
        Assert.Equal(
            [3],
            Find(
                new SearchFilter(
                    FilterField.Entity,
                    [
                        ["77"],
                    ],
                    []
                )
            )
        );
        Assert.Empty(
            Find(
                new SearchFilter(
                    FilterField.Source,
                    [
                        ["Daily"],
                    ],
                    []
                )
            )
        );
        Assert.Empty(
            Find(
                new SearchFilter(
                    FilterField.Source,
                    [
                        ["dai"],
                    ],
                    []
                )
            )
        );
    }

    [Fact]
    public void Several_filters_must_all_match() =>
        Assert.Equal(
            [2],
            Find(
                new SearchFilter(
                    FilterField.Speaker,
                    [
                        ["8"],
                    ],
                    []
                ),
                new SearchFilter(
                    FilterField.Language,
                    [
                        ["en"],
                    ],
                    []
                )
            )
        );

    [Fact]
    public void Filters_work_without_words()
    {
        var result = index.Search(
            null,
            filters: new SearchFilter(
                FilterField.Tag,
                [
                    ["zoo"],
                ],
                []
            )
        );
        Assert.Equal([1], result.Hits.Select(hit => hit.ArticleId));
        Assert.Equal(1, result.Total);
    }

    public void Dispose() => index.Dispose();
}
