using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using NewsApi.FullText.NewestFirst;
using NewsApi.FullText.Query;
using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Searching;

/// <summary>Newest and oldest first in random archives, with updates and deletions, against a sort of every article.</summary>
public sealed class NewestFirstTests
{
    private const int PageSize = 7;

    private static readonly string[] Words = ["walrus", "seal", "dog", "cat"];
    private static readonly string[] Queries = ["walrus", "seal dog", "walrus OR dog", "-seal", "wal*", "\"seal dog\""];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Pages_are_those_of_a_sort_of_every_article(int seed)
    {
        var random = new Random(seed);
        using var index = new TestIndex();
        var articles = new Dictionary<long, IndexedArticle>();
        for (var round = 1; round <= 60; round++)
        {
            Change(index, articles, random, round);
            if (round % 10 != 0)
                continue;
            foreach (var query in Queries)
            {
                var newest = articles
                    .Values.Where(article => IsFoundBy(query, article.Body))
                    .OrderByDescending(article => article.PublishedOn)
                    .ThenBy(article => article.Id)
                    .Select(article => article.Id)
                    .ToList();
                var oldest = articles
                    .Values.Where(article => IsFoundBy(query, article.Body))
                    .OrderBy(article => article.PublishedOn)
                    .ThenBy(article => article.Id)
                    .Select(article => article.Id);
                Assert.Equal(newest, Follow(index, query, SearchOrder.Newest));
                Assert.Equal(oldest, Follow(index, query, SearchOrder.Oldest));
                Assert.Equal(newest, FollowStoppingEarly(index, query, out var total, out var isEstimate));
                Assert.InRange(
                    total,
                    isEstimate ? newest.Count / 3 : newest.Count,
                    isEstimate ? newest.Count * 3 : newest.Count
                );
            }
        }
        AwaitMerge(index, least: 200);
    }

    [Fact]
    public void Merged_segments_are_sound()
    {
        var random = new Random(4);
        using var folder = new TemporaryFolder();
        using (var index = ArticleIndex.Open(folder.Path, Guid.NewGuid()))
        {
            for (var round = 1; round <= 40; round++)
            {
                index.Apply(
                    [.. Enumerable.Range(0, 40).Select(_ => Make(random)).DistinctBy(a => a.Id)],
                    [random.Next(900)],
                    round
                );
                index.Refresh();
            }
        }
        using var directory = FSDirectory.Open(folder.Path);
        Assert.True(new CheckIndex(directory).DoCheckIndex().Clean);
    }

    [Fact]
    public void A_search_of_a_large_segment_stops_early_and_says_so()
    {
        using var index = new TestIndex();
        foreach (var some in Enumerable.Range(1, 3_000).Chunk(250))
            index.Add([
                .. some.Select(id =>
                    Sample.Article(id, "Walrus", id % 4 == 0 ? "A seal." : "A dog.") with
                    {
                        PublishedOn = new DateOnly(2020, 1, 1).AddDays(id * 7 % 1000),
                    }
                ),
            ]);
        AwaitMerge(index, least: 1_000);
        var stopping = new NewestHits(20, null) { MostWalked = 100, MostCounted = 100 };
        index.Index.Search(searcher => Run(searcher, stopping, "seal"));
        Assert.True(stopping.TotalIsEstimate);
        Assert.InRange(stopping.Total, 550, 950);
        var walking = new NewestHits(20, null);
        index.Index.Search(searcher => Run(searcher, walking, "seal"));
        Assert.False(walking.TotalIsEstimate);
        Assert.Equal(750, walking.Total);
        Assert.Equal(walking.Hits(0).Select(hit => hit.Id), stopping.Hits(0).Select(hit => hit.Id));
    }

    // Merges run beside all else.
    private static void AwaitMerge(TestIndex index, int least)
    {
        var isMerged = SpinWait.SpinUntil(
            () =>
            {
                index.Index.Refresh();
                return index.Index.Search(searcher =>
                    searcher.IndexReader.Leaves.Any(leaf =>
                        leaf.Reader.MaxDoc > least && DocumentOrder.Holds(leaf.AtomicReader)
                    )
                );
            },
            TimeSpan.FromMinutes(2)
        );
        Assert.True(isMerged, $"No merged segment of more than {least} documents is in order.");
    }

    private static void Change(TestIndex index, Dictionary<long, IndexedArticle> articles, Random random, int round)
    {
        var upserts = Enumerable.Range(0, random.Next(1, 60)).Select(_ => Make(random)).DistinctBy(a => a.Id).ToList();
        var deletes = articles.Keys.Except(upserts.Select(a => a.Id)).Where(_ => random.Next(30) == 0).ToList();
        foreach (var article in upserts)
            articles[article.Id] = article;
        deletes.ForEach(id => articles.Remove(id));
        index.Index.Apply(upserts, deletes, round);
        index.Index.Refresh();
    }

    private static IndexedArticle Make(Random random) =>
        Sample.Article(random.Next(900), "Untitled", string.Join(' ', Words.Where(_ => random.Next(2) == 0))) with
        {
            PublishedOn = new DateOnly(2020, 1, 1).AddDays(random.Next(60)),
            Entities = [random.Next(9)],
        };

    private static bool IsFoundBy(string query, string body)
    {
        return query switch
        {
            "seal dog" => Has("seal") && Has("dog"),
            "walrus OR dog" => Has("walrus") || Has("dog"),
            "-seal" => !Has("seal"),
            "\"seal dog\"" => Has("seal dog"),
            _ => Has("walrus"),
        };
        bool Has(string words) => body.Contains(words, StringComparison.Ordinal);
    }

    private static List<long> Follow(TestIndex index, string query, SearchOrder order)
    {
        var ids = new List<long>();
        for (HitPlace? after = null; ; )
        {
            var page = index.Index.Search(
                new SearchRequest(ParsedQuery.Parse(query), [], order, 0, PageSize) { After = after }
            );
            ids.AddRange(page.Hits.Select(hit => hit.ArticleId));
            if (page.Hits.Count < PageSize)
                return ids;
            after = page.Hits[^1].Place;
        }
    }

    // As in an archive whose segments are large.
    private static List<long> FollowStoppingEarly(TestIndex index, string query, out int total, out bool isEstimate)
    {
        var ids = new List<long>();
        for (HitPlace? after = null; ; )
        {
            var newest = new NewestHits(PageSize, after) { MostWalked = 1, MostCounted = 40 };
            index.Index.Search(searcher => Run(searcher, newest, query));
            (total, isEstimate) = (newest.Total, newest.TotalIsEstimate);
            var hits = newest.Hits(0).ToList();
            ids.AddRange(hits.Select(hit => hit.Id));
            if (hits.Count < PageSize)
                return ids;
            after = new HitPlace(DateOnly.FromDayNumber(hits[^1].Rank), hits[^1].Id);
        }
    }

    private static bool Run(IndexSearcher searcher, NewestHits newest, string query)
    {
        newest.Find(searcher, QueryCompiler.Compile(ParsedQuery.Parse(query)));
        return true;
    }
}
