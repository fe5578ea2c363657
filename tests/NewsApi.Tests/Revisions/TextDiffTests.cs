using System.Diagnostics;
using CsCheck;
using NewsApi.Revisions;

namespace NewsApi.Tests.Revisions;

/// <summary>A diff, applied to the one text, gives the other; its offsets are those of the words that it shows.</summary>
public sealed class TextDiffTests
{
    // Few pieces, so that texts have much in common; some that must not be cut in two.
    private static readonly Gen<string> Text = Gen.OneOf(
            "ferry",
            "harbour",
            " ",
            " ",
            ".",
            "“",
            "\n\n",
            "\n",
            "🎪",
            "e\u0301",
            "مرحبا",
            "\ud83c",
            "7"
        )
        .Array[0, 40]
        .Select(string.Concat);

    private static readonly Gen<(string From, string To)> Texts = Gen.OneOf(
        Gen.Select(Text, Text),
        Gen.Select(Gen.String, Gen.String),
        Gen.Select(Text, Text, Text, Text, (a, b, c, d) => (a + b + c, a + d + c))
    );

    [Fact]
    public void Applied_to_one_text_it_gives_the_other() =>
        Texts.Sample((from, to) => IsDiff(from, to, Runs(from, to)), iter: 20_000);

    [Fact]
    public void Words_alone_do_too() =>
        Texts.Sample((from, to) => IsDiff(from, to, TextDiff.Words(from, to)), iter: 20_000);

    [Fact]
    public void A_changed_word_is_all_that_differs()
    {
        var from = "The port opened.\n\nA storm had closed it on Monday.\n\nFerries run.";
        var to = "The port opened.\n\nA storm had closed it on Sunday.\n\nFerries run.";
        var paragraphs = TextDiff.Paragraphs(from, to);
        Assert.Equal(
            [ParagraphDiffKind.Equal, ParagraphDiffKind.Changed, ParagraphDiffKind.Equal],
            paragraphs.Select(p => p.Kind)
        );
        Assert.Equal(
            ["A storm had closed it on ", "-Monday", "+Sunday", ".\n\n"],
            paragraphs[1]
                .Runs.Select(run =>
                    run.Kind switch
                    {
                        RunKind.Deleted => "-" + run.Text,
                        RunKind.Inserted => "+" + run.Text,
                        _ => run.Text,
                    }
                )
        );
    }

    [Fact]
    public void Paragraphs_come_and_go_whole()
    {
        var paragraphs = TextDiff.Paragraphs("One.\n\nTwo.\n\nThree.", "One.\n\nThree.");
        Assert.Equal(
            [ParagraphDiffKind.Equal, ParagraphDiffKind.Deleted, ParagraphDiffKind.Equal],
            paragraphs.Select(p => p.Kind)
        );
        Assert.Equal("Two.\n\n", Assert.Single(paragraphs[1].Runs).Text);
        Assert.Equal(
            ParagraphDiffKind.Inserted,
            TextDiff.Paragraphs("One.\n\nThree.", "One.\n\nTwo.\n\nThree.")[1].Kind
        );
    }

    [Theory]
    [InlineData("ab ", "cd ", 333_000)]
    [InlineData("a\n\n", "b\n\n", 333_000)]
    [InlineData("a\n\nb ", "b\n\na ", 200_000)]
    [InlineData("\n", "\n\n", 500_000)]
    public void Texts_that_have_nothing_in_common_are_compared_in_bounded_time(string one, string other, int times)
    {
        var (from, to) = (Repeated(one, times), Repeated(other, times));
        var watch = Stopwatch.StartNew();
        IsDiff(from, to, Runs(from, to));
        // A comparison of all pairs would take hours.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static List<RunResponse> Runs(string from, string to) =>
        [.. TextDiff.Paragraphs(from, to).SelectMany(paragraph => paragraph.Runs)];

    private static void IsDiff(string from, string to, IReadOnlyList<RunResponse> runs)
    {
        Assert.Equal(from, string.Concat(runs.Where(run => run.Kind != RunKind.Inserted).Select(run => run.Text)));
        Assert.Equal(to, string.Concat(runs.Where(run => run.Kind != RunKind.Deleted).Select(run => run.Text)));
        var (fromEnd, toEnd) = (0, 0);
        foreach (var run in runs)
        {
            Assert.Equal((fromEnd, toEnd), (run.FromStart, run.ToStart));
            Assert.Equal(run.Kind == RunKind.Inserted ? "" : run.Text, from[run.FromStart..run.FromEnd]);
            Assert.Equal(run.Kind == RunKind.Deleted ? "" : run.Text, to[run.ToStart..run.ToEnd]);
            Assert.NotEmpty(run.Text);
            (fromEnd, toEnd) = (run.FromEnd, run.ToEnd);
        }
    }
}
