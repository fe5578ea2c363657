using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Durability;

/// <summary>Whatever happens to its files, an index opens, and gives the same answers once it has caught up.</summary>
public sealed class DamageTests
{
    private readonly Guid archive = Guid.NewGuid();

    public static TheoryData<string> Damages() => [.. Damage.All.Keys];

    [Theory]
    [MemberData(nameof(Damages))]
    public void Damage_to_any_file_is_mended_by_catching_up(string damage)
    {
        using var folder = new TemporaryFolder();
        string expected;
        using (var index = ArticleIndex.Open(folder.Path, archive))
        {
            // Two commits, so that there are several segments, and deletions in the first.
            ChangeLog.CatchUp(index, ChangeLog.Length / 2);
            index.Commit();
            ChangeLog.CatchUp(index);
            expected = ChangeLog.Seen(index);
        }
        var files = Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName).Where(name => name != "write.lock");
        Assert.True(files.Count() > 4);
        foreach (var file in files)
        {
            using var damaged = folder.CopyAsAfterACrash();
            Damage.All[damage](Path.Combine(damaged.Path, file!));
            var failure = Record.Exception(() => Assert.Equal(expected, Mended(damaged.Path)));
            Assert.True(failure is null, $"{file}: {failure}");
        }
    }

    [Fact]
    public void A_single_wrong_byte_anywhere_does_not_change_what_is_found()
    {
        using var folder = new TemporaryFolder();
        string expected;
        using (var index = ArticleIndex.Open(folder.Path, archive))
        {
            ChangeLog.CatchUp(index);
            expected = ChangeLog.Seen(index);
        }
        var largest = new DirectoryInfo(folder.Path).EnumerateFiles().MaxBy(file => file.Length)!.Name;
        for (var place = 0; place < 64; place++)
        {
            using var damaged = folder.CopyAsAfterACrash();
            Damage.Flip(Path.Combine(damaged.Path, largest), place / 63.0);
            var failure = Record.Exception(() => Assert.Equal(expected, Mended(damaged.Path)));
            Assert.True(failure is null, $"{largest}, {place}/63: {failure}");
        }
    }

    [Fact]
    public void A_damaged_index_says_that_it_holds_nothing()
    {
        using var folder = new TemporaryFolder();
        using (var index = ArticleIndex.Open(folder.Path, archive))
            ChangeLog.CatchUp(index, 20);
        foreach (var file in Directory.EnumerateFiles(folder.Path, "segments_*"))
            Damage.All["truncated"](file);
        using var reopened = ArticleIndex.Open(folder.Path, archive);
        Assert.Equal((0, 0), (reopened.Sequence, reopened.Count));
    }

    // Opened twice: what the first opening made of the damage must last.
    private string Mended(string path)
    {
        using (var index = ArticleIndex.Open(path, archive))
            ChangeLog.CatchUp(index);
        using var reopened = ArticleIndex.Open(path, archive);
        ChangeLog.CatchUp(reopened);
        return ChangeLog.Seen(reopened);
    }
}
