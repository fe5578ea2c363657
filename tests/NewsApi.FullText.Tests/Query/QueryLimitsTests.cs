using NewsApi.FullText.Query;
using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Query;

/// <summary>A query costs no more than its limits allow.</summary>
public sealed class QueryLimitsTests
{
    private static string Nested(int depth) => new string('(', depth) + "walrus" + new string(')', depth);

    [Fact]
    public void Sixty_four_words_are_a_query()
    {
        using var index = new TestIndex(Sample.Article(1, body: "walrus"), Sample.Article(2, body: "seal"));
        Assert.Equal([1], index.Find(string.Join(' ', Enumerable.Repeat("walrus", 64))));
        Assert.Equal(
            [1],
            index.Find(string.Join(" OR ", Enumerable.Range(0, 63).Select(i => $"w{i}*")) + " OR walrus")
        );
    }

    [Theory]
    [InlineData("a ")]
    [InlineData("\"a\" ")]
    [InlineData("\"a b\" ")]
    [InlineData("-a ")]
    [InlineData("— ")]
    public void The_sixty_fifth_word_is_refused_where_it_stands(string word)
    {
        var query = string.Concat(Enumerable.Repeat(word, 64)) + "walrus";
        var error = Assert.Throws<QuerySyntaxException>(() => ParsedQuery.Parse(query));
        Assert.Contains("more than 64 words and phrases", error.Message, StringComparison.Ordinal);
        Assert.Equal(query.IndexOf("walrus", StringComparison.Ordinal), error.Position);
    }

    [Fact]
    public void Words_that_are_to_be_near_each_other_count_one_by_one()
    {
        var near = string.Concat(Enumerable.Repeat("\"a b\"~5 ", 32));
        ParsedQuery.Parse(near);
        var error = Assert.Throws<QuerySyntaxException>(() => ParsedQuery.Parse(near + "walrus"));
        Assert.Equal(near.Length, error.Position);
        Assert.Throws<QuerySyntaxException>(() =>
            ParsedQuery.Parse($"\"{string.Concat(Enumerable.Repeat("a ", 65))}\"~50")
        );
    }

    // Otherwise each place of the word would be tried with each other: hours, of a text that has nothing else.
    [Fact]
    public void A_word_that_stands_twice_in_words_near_each_other_counts_once()
    {
        var many = string.Concat(Enumerable.Repeat("walrus ", 100_000));
        using var index = new TestIndex(
            Sample.Article(1, body: many + "seal"),
            Sample.Article(2, body: "walrus and seal"),
            Sample.Article(3, body: "walrus")
        );
        var words = string.Concat(Enumerable.Repeat("walrus ", 60));
        Assert.Equal([1, 2], index.Find($"\"{words}seal\"~50").Order());
        Assert.Equal([1, 2], index.Find("\"walrus seal walrus\"~3").Order());
    }

    [Fact]
    public void Sixteen_parentheses_can_be_nested()
    {
        using var index = new TestIndex(Sample.Article(1, body: "walrus"));
        Assert.Equal([1], index.Find(Nested(16)));
    }

    [Theory]
    [InlineData(17)]
    [InlineData(100_000)]
    public void More_are_refused(int depth)
    {
        var error = Assert.Throws<QuerySyntaxException>(() => ParsedQuery.Parse(Nested(depth)));
        Assert.Contains("nested deeper than 16", error.Message, StringComparison.Ordinal);
        Assert.Equal(17, error.Position);
    }

    [Fact]
    public void Endless_negation_is_only_a_negation()
    {
        using var index = new TestIndex(Sample.Article(1, body: "walrus"), Sample.Article(2, body: "seal"));
        Assert.Equal([1], index.Find(string.Concat(Enumerable.Repeat("NOT ", 100_000)) + "walrus"));
        Assert.Equal([2], index.Find(string.Concat(Enumerable.Repeat("NOT ", 100_001)) + "walrus"));
    }

    [Fact]
    public void Of_fields_without_end_the_last_one_counts()
    {
        using var index = new TestIndex(Sample.Article(1, "Walrus", "x"), Sample.Article(2, "x", "Walrus"));
        Assert.Equal([1], index.Find(string.Concat(Enumerable.Repeat("body:", 100_000)) + "title:walrus"));
    }

    [Fact]
    public void A_word_longer_than_any_word_finds_nothing_or_is_refused()
    {
        var word = new string('w', 100_000);
        using var index = new TestIndex(Sample.Article(1, body: "walrus"), Sample.Article(2, body: word));
        Assert.Equal([1], index.Find($"walrus {word}"));
        Assert.Throws<QuerySyntaxException>(() => index.Find(word));
    }
}
