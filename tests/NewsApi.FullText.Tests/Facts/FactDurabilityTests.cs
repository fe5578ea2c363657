using NewsApi.FullText.Facts;
using NewsApi.FullText.Tests.Durability;
using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Facts;

/// <summary>The index of facts keeps what was committed, and mends itself by catching up.</summary>
public sealed class FactDurabilityTests
{
    private const int Changes = 200;

    private readonly Guid archive = Guid.NewGuid();

    // Articles that come, change and go, each with the facts of its last change.
    private static void CatchUp(FactIndex index, long until = Changes)
    {
        for (var sequence = index.Sequence + 1; sequence <= until; sequence++)
        {
            var id = 1 + (sequence * 7 % 40);
            var facts = Enumerable
                .Range(0, (int)(sequence % 4))
                .Select(i => SampleFacts.Quote((sequence * 10) + i, $"A walrus of change{sequence}"))
                .ToList();
            index.Apply(
                sequence % 5 == 0 ? [] : [SampleFacts.Article(id, facts)],
                sequence % 5 == 0 ? [id] : [],
                sequence
            );
        }
    }

    private static string Seen(FactIndex index) =>
        string.Join(
            '\n',
            new[] { "walrus", "change*", "change42 OR change43" }
                .Select(query => string.Join(',', index.Find(query).Order()))
                .Append($"{index.Count} facts, change {index.Sequence}")
        );

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(150)]
    public void Catching_up_after_a_crash_gives_the_index_that_never_crashed(int committedAt)
    {
        using var folder = new TemporaryFolder();
        using var index = FactIndex.Open(folder.Path, archive);
        CatchUp(index, committedAt);
        index.Commit();
        CatchUp(index);

        using var crashed = folder.CopyAsAfterACrash();
        using var reopened = FactIndex.Open(crashed.Path, archive);
        Assert.Equal(committedAt, reopened.Sequence);
        CatchUp(reopened);
        Assert.Equal(Seen(index), Seen(reopened));
        Assert.NotEqual(0, index.Count);
    }

    public static TheoryData<string> Damages() => [.. Damage.All.Keys];

    [Theory]
    [MemberData(nameof(Damages))]
    public void Damage_to_any_file_is_mended_by_catching_up(string damage)
    {
        using var folder = new TemporaryFolder();
        string expected;
        using (var index = FactIndex.Open(folder.Path, archive))
        {
            CatchUp(index, Changes / 2);
            index.Commit();
            CatchUp(index);
            expected = Seen(index);
        }
        var files = Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName).Where(name => name != "write.lock");
        foreach (var file in files)
        {
            using var damaged = folder.CopyAsAfterACrash();
            Damage.All[damage](Path.Combine(damaged.Path, file!));
            using var mended = FactIndex.Open(damaged.Path, archive);
            CatchUp(mended);
            Assert.True(expected == Seen(mended), $"{file}: {Seen(mended)}");
        }
    }

    [Fact]
    public void An_index_of_articles_is_none_of_facts_and_the_other_way_round()
    {
        using var folder = new TemporaryFolder();
        using (var articles = ArticleIndex.Open(folder.Path, archive))
            ChangeLog.CatchUp(articles, 20);
        using (var facts = FactIndex.Open(folder.Path, archive))
        {
            Assert.Equal((0, 0), (facts.Sequence, facts.Count));
            CatchUp(facts, 20);
        }
        using var again = ArticleIndex.Open(folder.Path, archive);
        Assert.Equal((0, 0), (again.Sequence, again.Count));
    }
}
