using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Durability;

public sealed class CrashTests
{
    private readonly Guid archive = Guid.NewGuid();

    [Fact]
    public void What_was_not_committed_is_gone_after_a_crash_and_the_sequence_tells_where_to_go_on()
    {
        using var folder = new TemporaryFolder();
        using var index = ArticleIndex.Open(folder.Path, archive);
        ChangeLog.CatchUp(index, 100);
        index.Commit();
        var committed = ChangeLog.Seen(index);
        ChangeLog.CatchUp(index, 250);

        using var crashed = folder.CopyAsAfterACrash();
        using var reopened = ArticleIndex.Open(crashed.Path, archive);
        Assert.Equal(100, reopened.Sequence);
        Assert.Equal(committed, ChangeLog.Seen(reopened));
        Assert.NotEqual(committed, ChangeLog.Seen(index));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(399)]
    public void Catching_up_after_a_crash_gives_the_index_that_never_crashed(int committedAt)
    {
        using var folder = new TemporaryFolder();
        using var index = ArticleIndex.Open(folder.Path, archive);
        ChangeLog.CatchUp(index, committedAt);
        index.Commit();
        ChangeLog.CatchUp(index);

        using var crashed = folder.CopyAsAfterACrash();
        using var reopened = ArticleIndex.Open(crashed.Path, archive);
        Assert.Equal(committedAt, reopened.Sequence);
        ChangeLog.CatchUp(reopened);
        Assert.Equal(ChangeLog.Seen(index), ChangeLog.Seen(reopened));
    }

    [Fact]
    public void Crash_after_crash_loses_nothing_that_was_committed()
    {
        using var folder = new TemporaryFolder();
        using var whole = ArticleIndex.Open(folder.Path, archive);
        ChangeLog.CatchUp(whole);

        var at = new TemporaryFolder();
        for (var until = 40; until <= ChangeLog.Length; until += 40)
        {
            using var index = ArticleIndex.Open(at.Path, archive);
            Assert.Equal(until - 40, index.Sequence);
            ChangeLog.CatchUp(index, until);
            index.Commit();
            ChangeLog.CatchUp(index, until + 13);
            var next = at.CopyAsAfterACrash();
            index.Dispose();
            at.Dispose();
            at = next;
        }
        using (var last = ArticleIndex.Open(at.Path, archive))
            Assert.Equal(ChangeLog.Seen(whole), ChangeLog.Seen(last));
        at.Dispose();
    }

    [Fact]
    public void The_same_changes_again_give_the_same_index()
    {
        using var folder = new TemporaryFolder();
        using var index = ArticleIndex.Open(folder.Path, archive);
        ChangeLog.CatchUp(index);
        var once = ChangeLog.Seen(index);
        // A commit that did not tell of all it held: the same changes come once more.
        index.Apply([], [], 0);
        ChangeLog.CatchUp(index);
        Assert.Equal(once, ChangeLog.Seen(index));
    }

    [Fact]
    public void A_crash_before_the_first_commit_leaves_an_empty_index()
    {
        using var folder = new TemporaryFolder();
        using var index = ArticleIndex.Open(folder.Path, archive);
        ChangeLog.CatchUp(index, 30);

        using var crashed = folder.CopyAsAfterACrash();
        using var reopened = ArticleIndex.Open(crashed.Path, archive);
        Assert.Equal((0, 0), (reopened.Sequence, reopened.Count));
    }
}
