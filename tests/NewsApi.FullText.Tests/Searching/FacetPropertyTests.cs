using NewsApi.FullText.Facets;
using NewsApi.FullText.Query;
using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Searching;

/// <summary>Facets of random archives, with updates and deletions, against a count of every article.</summary>
public sealed class FacetPropertyTests
{
    private static readonly string[] Words = ["walrus", "seal", "dog"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Counts_are_those_of_every_single_article(int seed)
    {
        var random = new Random(seed);
        using var index = new TestIndex();
        var articles = new Dictionary<long, IndexedArticle>();
        for (var round = 0; round < 25; round++)
        {
            var upserts = Enumerable
                .Range(0, random.Next(1, 60))
                .Select(_ => Make(random))
                .DistinctBy(a => a.Id)
                .ToList();
            var deletes = articles.Keys.Except(upserts.Select(a => a.Id)).Where(_ => random.Next(12) == 0).ToList();
            foreach (var article in upserts)
                articles[article.Id] = article;
            deletes.ForEach(id => articles.Remove(id));
            index.Index.Apply(upserts, deletes, round + 1);
            index.Index.Refresh();
            foreach (var word in Words)
                AssertCounts(index, articles.Values.Where(a => a.Body.Contains(word, StringComparison.Ordinal)), word);
            AssertCounts(index, articles.Values, null);
        }
    }

    private static IndexedArticle Make(Random random)
    {
        var tags = Enumerable.Range(0, random.Next(4)).Select(_ => $"tag-{random.Next(9)}").Distinct().ToList();
        return Sample.Article(random.Next(400), "Untitled", Words[random.Next(Words.Length)]) with
        {
            PublishedOn = new DateOnly(2020, 1, 1).AddDays(random.Next(900)),
            Source = random.Next(9) == 0 ? null : $"source-{random.Next(5)}",
            Tags = tags,
            Entities =
            [
                .. Enumerable.Range(0, random.Next(6)).Select(_ => random.NextInt64(30) << random.Next(33)).Distinct(),
            ],
            // The same key, written in different ways.
            Names = [.. tags.Select(tag => new IndexedName(FilterField.Tag, tag, $"{tag} {random.Next(2)}"))],
        };
    }

    private static void AssertCounts(TestIndex index, IEnumerable<IndexedArticle> articles, string? word)
    {
        var found = index
            .Index.Search(
                new SearchRequest(word is null ? null : ParsedQuery.Parse(word), [], SearchOrder.Relevance, 0, 1)
                {
                    Facets = Enum.GetValues<FacetField>(),
                    FacetSize = 7,
                }
            )
            .Facets;
        var counted = articles.ToList();
        AssertTop(found[FacetField.Source], counted.Select(a => a.Source).OfType<string>());
        AssertTop(found[FacetField.Language], counted.Select(a => a.Language));
        AssertTop(found[FacetField.Tag], counted.SelectMany(a => a.Tags));
        AssertTop(found[FacetField.Entity], counted.SelectMany(a => a.Entities).Select(id => $"{id}"));
        AssertTop(found[FacetField.Month], counted.Select(a => $"{a.PublishedOn:yyyy-MM}"));
        AssertTop(found[FacetField.Year], counted.Select(a => $"{a.PublishedOn:yyyy}"));
    }

    private static void AssertTop(IReadOnlyList<FacetCount> found, IEnumerable<string> values) =>
        Assert.Equal(
            values
                .CountBy(value => value)
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Take(7)
                .Select(pair => (pair.Key, pair.Value)),
            found.Select(count => (count.Value, count.Count))
        );
}
