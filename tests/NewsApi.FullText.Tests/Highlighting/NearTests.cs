using NewsApi.FullText.Highlighting;
using NewsApi.FullText.Query;

namespace NewsApi.FullText.Tests.Highlighting;

public sealed class NearTests
{
    private static string Mark(ParsedQuery query, string body) =>
        string.Concat(Highlighter.Highlight(query, "x", body).Select(highlight => highlight.Fragment));

    [Fact]
    public void Words_are_marked_where_they_stand_near_each_other() =>
        Assert.Equal(
            "The walrus here. There a <em>walrus</em> and a <em>seal</em>.",
            Mark(ParsedQuery.Parse("\"walrus seal\"~3"), "The walrus here. There a walrus and a seal.")
        );

    [Theory]
    [InlineData(
        "seal seal walrus seal x x x seal",
        "<em>seal</em> <em>seal</em> <em>walrus</em> <em>seal</em> x x x seal"
    )]
    [InlineData(
        "walrus x seal x x x x seal x walrus",
        "<em>walrus</em> x <em>seal</em> x x x x <em>seal</em> x <em>walrus</em>"
    )]
    [InlineData("walrus x x x x seal", "")]
    public void Every_stretch_that_has_all_words_is_marked(string body, string expected) =>
        Assert.Equal(expected, Mark(ParsedQuery.Parse("\"walrus seal\"~1"), body));

    [Fact]
    public void Words_of_quotes_are_marked_in_the_body()
    {
        Assert.Equal("A <em>walrus</em>.", Mark(ParsedQuery.Parse("walrus", [TextField.Quotes]), "A walrus."));
        Assert.Equal("", Mark(ParsedQuery.Parse("walrus", [TextField.Title]), "A walrus."));
    }
}
