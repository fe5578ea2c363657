using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Durability;

public sealed class CommitTests : IDisposable
{
    private readonly Guid archive = Guid.NewGuid();
    private readonly TemporaryFolder folder = new();

    private IEnumerable<string> Commits() => Directory.EnumerateFiles(folder.Path, "segments_*").Order();

    [Fact]
    public void Changes_are_found_after_a_refresh_and_not_before()
    {
        using var index = ArticleIndex.Open(folder.Path, archive);
        index.Apply([Sample.Article(1, body: "walrus")], [], 1);
        Assert.Empty(index.Find("walrus"));
        index.Refresh();
        Assert.Equal([1], index.Find("walrus"));
        index.Apply([], [1], 2);
        Assert.Equal([1], index.Find("walrus"));
        index.Refresh();
        Assert.Empty(index.Find("walrus"));
        Assert.Equal(0, index.Count);
    }

    [Fact]
    public void An_article_applied_twice_is_there_once_with_its_last_words()
    {
        using var index = ArticleIndex.Open(folder.Path, archive);
        index.Apply([Sample.Article(1, body: "walrus"), Sample.Article(2, body: "walrus")], [], 2);
        index.Apply([Sample.Article(1, body: "seal")], [], 3);
        index.Refresh();
        Assert.Equal([2], index.Find("walrus"));
        Assert.Equal([1], index.Find("seal"));
        Assert.Equal(2, index.Count);
    }

    [Fact]
    public void Deletes_take_the_article_with_that_id_only()
    {
        using var index = ArticleIndex.Open(folder.Path, archive);
        index.Apply([Sample.Article(1), Sample.Article(11), Sample.Article(111)], [], 3);
        index.Apply([], [11, 999], 4);
        index.Refresh();
        Assert.Equal([1, 111], index.Find(null));
    }

    [Fact]
    public void Closing_commits()
    {
        using (var index = ArticleIndex.Open(folder.Path, archive))
            ChangeLog.CatchUp(index, 20);
        using var reopened = ArticleIndex.Open(folder.Path, archive);
        Assert.Equal(20, reopened.Sequence);
        Assert.NotEqual(0, reopened.Count);
    }

    [Fact]
    public void A_change_that_leaves_no_trace_is_remembered_too()
    {
        using (var index = ArticleIndex.Open(folder.Path, archive))
        {
            ChangeLog.CatchUp(index, 20);
            index.Commit();
            index.Apply([], [12_345], 21);
            index.Commit();
            index.Apply([], [], 22);
        }
        using var reopened = ArticleIndex.Open(folder.Path, archive);
        Assert.Equal(22, reopened.Sequence);
    }

    [Fact]
    public void A_commit_with_nothing_new_writes_nothing()
    {
        using var index = ArticleIndex.Open(folder.Path, archive);
        ChangeLog.CatchUp(index, 20);
        index.Commit();
        var before = Commits().ToList();
        index.Commit();
        Assert.Single(before);
        Assert.Equal(before, Commits());
        ChangeLog.CatchUp(index, 21);
        index.Commit();
        Assert.NotEqual(before, Commits());
    }

    [Fact]
    public void A_cleared_index_starts_before_the_first_change()
    {
        using (var index = ArticleIndex.Open(folder.Path, archive))
        {
            ChangeLog.CatchUp(index, 20);
            index.Commit();
            index.Clear();
            index.Refresh();
            Assert.Equal((0, 0), (index.Sequence, index.Count));
        }
        using var reopened = ArticleIndex.Open(folder.Path, archive);
        Assert.Equal((0, 0), (reopened.Sequence, reopened.Count));
    }

    public void Dispose() => folder.Dispose();
}
