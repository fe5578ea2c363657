using NewsApi.FullText.Highlighting;
using NewsApi.FullText.Query;

namespace NewsApi.FullText.Tests.Highlighting;

/// <summary>Which words are marked.</summary>
public sealed class HighlighterTests
{
    private static string Body(string query, string body) =>
        string.Join(" … ", Highlighter.Highlight(ParsedQuery.Parse(query), "", body).Select(found => found.Fragment));

    [Theory]
    [InlineData("walrus", "A walrus.", "A <em>walrus</em>.")]
    [InlineData("walrus", "WALRUS!", "<em>WALRUS</em>!")]
    [InlineData("walrus seal", "A seal, a walrus.", "A <em>seal</em>, a <em>walrus</em>.")]
    [InlineData("formalize", "They formalized it.", "They <em>formalized</em> it.")]
    [InlineData(
        "minister",
        "The ministers' and minister's car",
        "The <em>ministers</em>&#39; and <em>minister&#39;s</em> car"
    )]
    [InlineData("malaga", "In Málaga.", "In <em>Málaga</em>.")]
    [InlineData("cafe", "A cafe\u0301.", "A <em>cafe\u0301</em>.")]
    [InlineData("formal*", "They formalized it, formally.", "They <em>formalized</em> it, <em>formally</em>.")]
    [InlineData("málag*", "In Malaga.", "In <em>Malaga</em>.")]
    [InlineData("formalizes*", "To formalize.", "To <em>formalize</em>.")]
    [InlineData(
        "\"western sahara\"",
        "Western Sahara, western coast",
        "<em>Western</em> <em>Sahara</em>, western coast"
    )]
    [InlineData("\"a b a\"", "a b a b a c a", "<em>a</em> <em>b</em> <em>a</em> <em>b</em> <em>a</em> c a")]
    [InlineData("moroccan-algerian", "Moroccan-Algerian", "<em>Moroccan</em>-<em>Algerian</em>")]
    [InlineData("walrus -seal", "A walrus.", "A <em>walrus</em>.")]
    [InlineData("walrus OR -(seal dog)", "A walrus, a seal.", "A <em>walrus</em>, a seal.")]
    [InlineData("(walrus OR seal) dog", "Dog, seal.", "<em>Dog</em>, <em>seal</em>.")]
    [InlineData("title:walrus seal", "A walrus, a seal.", "A walrus, a <em>seal</em>.")]
    [InlineData("body:walrus", "A walrus.", "A <em>walrus</em>.")]
    [InlineData("walrus", "😀 walrus 😀", "😀 <em>walrus</em> 😀")]
    [InlineData("الجزائر", "في الجزائر اليوم", "في <em>الجزائر</em> اليوم")]
    public void The_words_that_match_are_marked(string query, string body, string expected) =>
        Assert.Equal(expected, Body(query, body));

    [Theory]
    [InlineData("seal", "A walrus.")]
    [InlineData("-walrus", "A walrus.")]
    [InlineData("title:walrus", "A walrus.")]
    [InlineData("\"sahara western\"", "Western Sahara")]
    [InlineData("walrus", "")]
    public void Nothing_is_shown_where_nothing_matches(string query, string body) =>
        Assert.Empty(Highlighter.Highlight(ParsedQuery.Parse(query), "", body));

    [Fact]
    public void A_title_is_shown_whole_and_before_the_body()
    {
        var title = "A walrus & " + new string('x', 500);
        var found = Highlighter.Highlight(ParsedQuery.Parse("walrus"), title, "One walrus.");
        Assert.Equal(["title", "body"], found.Select(highlight => highlight.Field));
        Assert.StartsWith("A <em>walrus</em> &amp; x", found[0].Fragment, StringComparison.Ordinal);
        Assert.Equal((0, title.Length), (found[0].Start, found[0].End));
    }

    [Fact]
    public void A_word_sought_in_the_body_is_not_marked_in_the_title()
    {
        var found = Highlighter.Highlight(ParsedQuery.Parse("body:walrus"), "Walrus", "Walrus");
        Assert.Equal("body", Assert.Single(found).Field);
    }

    [Fact]
    public void Markup_is_text()
    {
        const string Text = "<b onclick=\"x('walrus')\">walrus</b> &amp; &lt;";
        Assert.Equal(
            "&lt;b onclick=&quot;x(&#39;<em>walrus</em>&#39;)&quot;&gt;<em>walrus</em>&lt;/b&gt; &amp;amp; &amp;lt;",
            Body("walrus", Text)
        );
    }
}
