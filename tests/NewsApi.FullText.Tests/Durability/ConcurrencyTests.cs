using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Durability;

public sealed class ConcurrencyTests
{
    // Commits wait for the disk, so few changes are enough.
    private const int Changes = 60;

    private readonly Guid archive = Guid.NewGuid();

    [Fact]
    public async Task Changes_commits_and_searches_can_go_on_at_the_same_time()
    {
        using var folder = new TemporaryFolder();
        using var calmFolder = new TemporaryFolder();
        using var calm = ArticleIndex.Open(calmFolder.Path, archive);
        ChangeLog.CatchUp(calm, Changes);
        using (var index = ArticleIndex.Open(folder.Path, archive))
        {
            var applying = Task.Run(() =>
            {
                for (var until = 1; until <= Changes; until++)
                    ChangeLog.CatchUp(index, until);
            });
            var others = Task.WhenAll(
                Task.Run(() => Repeat(index.Commit, applying)),
                Task.Run(() => Repeat(() => Assert.InRange(index.Find("walrus").Count, 0, 90), applying)),
                Task.Run(() => Repeat(() => Assert.InRange(index.Count, 0, 90), applying))
            );
            await applying;
            await others;
            Assert.Equal(SeenAtEnd(calm), SeenAtEnd(index));
        }
        using var reopened = ArticleIndex.Open(folder.Path, archive);
        Assert.Equal(SeenAtEnd(calm), SeenAtEnd(reopened));
    }

    private static string SeenAtEnd(ArticleIndex index)
    {
        Assert.Equal(Changes, index.Sequence);
        return ChangeLog.Seen(index);
    }

    // At least once, and then until the other work is done.
    private static void Repeat(Action action, Task until)
    {
        do action();
        while (!until.IsCompleted);
    }
}
