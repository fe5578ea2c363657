using NewsApi.FullText.Highlighting;
using NewsApi.FullText.Query;

namespace NewsApi.FullText.Tests.Highlighting;

public sealed class PartHighlighterTests
{
    private const string Body = "“We lost <no> ship,” she said, “and no crew.” Nothing else.";

    private static IReadOnlyList<Highlight> Of(string query, params string[] words)
    {
        var parts = words.Select(w => (Body.IndexOf(w, StringComparison.Ordinal), w.Length)).ToList();
        return new PartHighlighter(ParsedQuery.ParseWords(query)).Highlight(
            string.Join(' ', words),
            [.. parts.Select(p => (p.Item1, p.Item1 + p.Length))],
            "body"
        );
    }

    [Fact]
    public void Each_part_that_has_words_is_shown_whole_escaped_and_where_it_stands()
    {
        var found = Of("ship OR crew", "We lost <no> ship,", "and no crew.");
        Assert.Equal(["We lost &lt;no&gt; <em>ship</em>,", "and no <em>crew</em>."], found.Select(h => h.Fragment));
        Assert.Equal("We lost <no> ship,", Body[found[0].Start..found[0].End]);
        Assert.Equal("and no crew.", Body[found[1].Start..found[1].End]);
    }

    [Fact]
    public void A_part_without_words_of_the_query_is_left_out() =>
        Assert.Equal("and no <em>crew</em>.", Assert.Single(Of("crew", "We lost <no> ship,", "and no crew.")).Fragment);

    [Fact]
    public void A_phrase_can_reach_from_one_part_into_the_next() =>
        Assert.Equal(
            ["We lost &lt;no&gt; <em>ship</em>,", "<em>and</em> no crew."],
            Of("\"ship and\"", "We lost <no> ship,", "and no crew.").Select(h => h.Fragment)
        );
}
