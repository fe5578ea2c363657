using System.Net;
using NewsApi.FullText.Highlighting;
using NewsApi.FullText.Query;

namespace NewsApi.FullText.Tests.Highlighting;

/// <summary>Which parts of the body are shown, and where they stand.</summary>
public sealed class FragmentTests
{
    private static IReadOnlyList<Highlight> Show(string query, string body, int most = 3) =>
        Highlighter.Highlight(ParsedQuery.Parse(query), "", body, most);

    private static string Filler(int words) => string.Concat(Enumerable.Repeat("lorem ", words));

    private static string TextOf(Highlight highlight) =>
        WebUtility.HtmlDecode(
            highlight
                .Fragment.Replace("<em>", "", StringComparison.Ordinal)
                .Replace("</em>", "", StringComparison.Ordinal)
        );

    [Fact]
    public void The_place_of_a_fragment_is_where_its_text_stands()
    {
        var random = new Random(1);
        string[] words =
        [
            "walrus",
            "seal",
            "lorem",
            "<b>",
            "&",
            "😀",
            "e\u0301te\u0301",
            "الجزائر",
            "\n\n",
            "\"x\"",
            "it’s",
        ];
        for (var round = 0; round < 300; round++)
        {
            var body = string.Join(' ', Enumerable.Range(0, 150).Select(_ => words[random.Next(words.Length)]));
            var found = Show("walrus \"seal lorem\" lor*", body);
            Assert.NotEmpty(found);
            Assert.All(found, highlight => Assert.Equal(body[highlight.Start..highlight.End], TextOf(highlight)));
            Assert.All(found, highlight => Assert.Contains("<em>", highlight.Fragment, StringComparison.Ordinal));
            // In text order and apart from each other.
            Assert.All(found.Zip(found.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        }
    }

    [Fact]
    public void A_fragment_is_short_and_cut_between_words()
    {
        var body = Filler(100) + "walrus " + Filler(100).TrimEnd();
        var fragment = Assert.Single(Show("walrus", body));
        Assert.InRange(fragment.End - fragment.Start, 150, 200);
        Assert.Equal(' ', body[fragment.Start - 1]);
        Assert.Equal(' ', body[fragment.End]);
    }

    [Fact]
    public void A_fragment_stays_in_its_paragraph()
    {
        var fragment = Assert.Single(Show("walrus", "First paragraph.\n\nThe walrus.\n\nLast paragraph."));
        Assert.Equal("The <em>walrus</em>.", fragment.Fragment);
    }

    [Fact]
    public void At_most_as_many_fragments_are_shown_as_are_wanted()
    {
        var body = string.Concat(Enumerable.Repeat("walrus " + Filler(100), 6));
        Assert.Equal(3, Show("walrus", body).Count);
        Assert.Equal(5, Show("walrus", body, 5).Count);
        Assert.Empty(Show("walrus", body, 0));
    }

    [Fact]
    public void The_fragment_with_more_of_the_words_is_better()
    {
        var body = "One walrus. " + Filler(100) + "A walrus, a walrus. " + Filler(100) + "A walrus and a seal.";
        var fragment = Assert.Single(Show("walrus OR seal", body, 1));
        Assert.Contains("<em>walrus</em> and a <em>seal</em>", fragment.Fragment, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_equal_fragments_the_first_is_shown()
    {
        var body = "One walrus. " + Filler(100) + "Two walrus.";
        Assert.Equal(0, Assert.Single(Show("walrus", body, 1)).Start);
    }

    [Fact]
    public void A_text_without_blanks_is_shown_too()
    {
        var body = new string('.', 1000) + "walrus" + new string('.', 1000);
        var fragment = Assert.Single(Show("walrus", body));
        Assert.Equal(body[fragment.Start..fragment.End], TextOf(fragment));
        Assert.Contains("<em>walrus</em>", fragment.Fragment, StringComparison.Ordinal);
    }
}
