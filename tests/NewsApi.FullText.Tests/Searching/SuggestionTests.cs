using NewsApi.FullText.Tests.Query;
using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Searching;

public sealed class SuggestionTests : IDisposable
{
    private readonly TestIndex index = new();

    private static IndexedName Person(string name) =>
        new(FilterField.Entity, name.ToLowerInvariant().Replace(' ', '-'), name, "person");

    private static IndexedArticle Naming(long id, params IndexedName[] names) =>
        Sample.Article(id) with
        {
            Names = names,
        };

    private string Suggest(string text, int most = 10) =>
        string.Join(
            ' ',
            index.Index.Suggest(text, most).Select(suggestion => $"{suggestion.Name.Key}:{suggestion.Articles}")
        );

    // In segments of their own.
    private void AddThree()
    {
        index.Add(Naming(1, Person("Benny Gantz"), new IndexedName(FilterField.Source, "gazette", "The Gazette")));
        index.Add(Naming(2, Person("Benny Gantz"), new IndexedName(FilterField.Tag, "garden", "Gärden")));
        index.Add(Naming(3, Person("New New Town"), new IndexedName(FilterField.Author, "gale", "Gale")));
    }

    [Theory]
    [InlineData("g", "benny-gantz:2 garden:1 gazette:1")]
    [InlineData("GA", "benny-gantz:2 garden:1 gazette:1")]
    [InlineData("gan", "benny-gantz:2")]
    [InlineData("gâr", "garden:1")]
    [InlineData("benny g", "benny-gantz:2")]
    [InlineData("  benny   gantz", "benny-gantz:2")]
    [InlineData("benny gantz ", "")]
    [InlineData("new", "new-new-town:1")]
    [InlineData("antz", "")]
    [InlineData("gale", "")]
    [InlineData("", "")]
    [InlineData(" \u001f ", "")]
    public void Names_are_completed_from_the_beginning_of_any_word(string text, string expected)
    {
        AddThree();
        Assert.Equal(expected, Suggest(text));
    }

    [Fact]
    public void No_more_are_given_than_asked()
    {
        AddThree();
        Assert.Equal("benny-gantz:2", Suggest("g", most: 1));
    }

    [Fact]
    public void A_name_says_what_it_is_of()
    {
        AddThree();
        var name = index.Index.Suggest("gan", 1).Single().Name;
        Assert.Equal(Person("Benny Gantz"), name);
    }

    [Fact]
    public void Names_that_no_article_has_any_more_are_not_given()
    {
        AddThree();
        index.Add(Naming(1, Person("Benny Ganz")));
        Assert.Equal("benny-gantz:1 benny-ganz:1 garden:1", Suggest("ga"));
        index.Index.Apply([], [2], 9);
        index.Index.Refresh();
        Assert.Equal("benny-ganz:1", Suggest("ga"));
    }

    [Fact]
    public void Anything_can_be_a_name_and_be_typed()
    {
        index.Add([.. Enumerable.Range(1, 300).Select(seed => Naming(seed, Person(HostileQueries.Make(seed))))]);
        foreach (var seed in Enumerable.Range(1, 600))
            Assert.InRange(index.Index.Suggest(HostileQueries.Make(seed), 20).Count, 0, 20);
    }

    public void Dispose() => index.Dispose();
}
