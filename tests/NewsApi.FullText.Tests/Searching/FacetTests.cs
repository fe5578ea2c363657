using NewsApi.FullText.Facets;
using NewsApi.FullText.Query;
using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Searching;

public sealed class FacetTests : IDisposable
{
    private static readonly FacetField[] All = Enum.GetValues<FacetField>();

    private readonly TestIndex index = new();

    private static IndexedArticle Article(long id, string day, string source, params string[] tags) =>
        Sample.Article(id, "Walrus", id % 2 == 0 ? "A seal." : "A dog.") with
        {
            PublishedOn = DateOnly.ParseExact(day, "yyyy-MM-dd", null),
            Source = source,
            Tags = tags,
            Authors = ["jo", "jo"],
            Entities = [id, 7_000_000_000],
            Speakers = [7_000_000_000],
            Names =
            [
                new IndexedName(FilterField.Source, source, source.ToUpperInvariant()),
                new IndexedName(FilterField.Entity, "oslo", "Oslo", "place"),
                new IndexedName(FilterField.Entity, "bergen", "Bergen", "place"),
            ],
        };

    private IReadOnlyDictionary<FacetField, IReadOnlyList<FacetCount>> Count(
        string? query,
        int size = 10,
        params IReadOnlyList<SearchFilter> filters
    ) =>
        index
            .Index.Search(
                new SearchRequest(query is null ? null : ParsedQuery.Parse(query), filters, SearchOrder.Newest, 0, 1)
                {
                    Facets = All,
                    FacetSize = size,
                }
            )
            .Facets;

    private static string Text(IReadOnlyList<FacetCount> counts) =>
        string.Join(' ', counts.Select(count => $"{count.Value}:{count.Count}"));

    // In segments of their own: counts add up over them.
    private void AddThree()
    {
        index.Add(Article(1, "2023-12-31", "daily", "zoo", "sea"));
        index.Add(Article(2, "2024-01-01", "daily", "zoo"));
        index.Add(Article(3, "2024-01-31", "weekly"));
    }

    [Fact]
    public void Every_facet_counts_articles_over_all_segments()
    {
        AddThree();
        var facets = Count("walrus");
        Assert.Equal("daily:2 weekly:1", Text(facets[FacetField.Source]));
        Assert.Equal("en:3", Text(facets[FacetField.Language]));
        Assert.Equal("zoo:2 sea:1", Text(facets[FacetField.Tag]));
        Assert.Equal("jo:3", Text(facets[FacetField.Author]));
        Assert.Equal("7000000000:3 1:1 2:1 3:1", Text(facets[FacetField.Entity]));
        Assert.Equal("7000000000:3", Text(facets[FacetField.Speaker]));
        Assert.Equal("place:3", Text(facets[FacetField.EntityType]));
        Assert.Equal("2024-01:2 2023-12:1", Text(facets[FacetField.Month]));
        Assert.Equal("2024:2 2023:1", Text(facets[FacetField.Year]));
        Assert.Equal("DAILY", facets[FacetField.Source][0].Label);
    }

    [Fact]
    public void Counts_follow_the_words_and_the_filters()
    {
        AddThree();
        Assert.Equal("daily:1 weekly:1", Text(Count("dog")[FacetField.Source]));
        var daily = new SearchFilter(
            FilterField.Source,
            [
                ["daily"],
            ],
            []
        );
        Assert.Equal("2023:1", Text(Count("dog", 10, daily)[FacetField.Year]));
        Assert.All(Count("nothing").Values, Assert.Empty);
    }

    [Fact]
    public void The_most_frequent_values_are_given()
    {
        AddThree();
        Assert.Equal("zoo:2", Text(Count(null, size: 1)[FacetField.Tag]));
    }

    [Fact]
    public void What_is_deleted_or_replaced_is_not_counted()
    {
        AddThree();
        index.Add(Article(2, "1999-01-01", "weekly"));
        index.Index.Apply([], [1], 9);
        index.Index.Refresh();
        var facets = Count(null);
        Assert.Equal("weekly:2", Text(facets[FacetField.Source]));
        Assert.Empty(facets[FacetField.Tag]);
        Assert.Equal("1999:1 2024:1", Text(facets[FacetField.Year]));
    }

    [Fact]
    public void Many_entities_of_one_article_are_counted()
    {
        index.Add(Sample.Article(1) with { Entities = [.. Enumerable.Range(1, 3000).Select(id => id * 1_000_003L)] });
        var counts = Count(null, size: 5000)[FacetField.Entity];
        Assert.Equal(3000, counts.Count);
        Assert.Contains(counts, count => count.Value == "3000009000");
    }

    [Fact]
    public void An_empty_index_counts_nothing() => Assert.All(Count(null).Values, Assert.Empty);

    public void Dispose() => index.Dispose();
}
