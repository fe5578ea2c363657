using NewsApi.FullText.Tests.Support;

namespace NewsApi.FullText.Tests.Searching;

public sealed class WordFormTests
{
    [Theory]
    [InlineData("minister", "ministers")]
    [InlineData("country", "countries")]
    [InlineData("formalize", "formalized")]
    [InlineData("stop", "stopped")]
    [InlineData("report", "reports")]
    [InlineData("Morocco", "Morocco's")]
    [InlineData("Morocco", "Morocco’s")]
    [InlineData("MOROCCO", "morocco")]
    [InlineData("Malaga", "Málaga")]
    [InlineData("Strasse", "Straße")]
    [InlineData("Erdogan", "Erdoğan")]
    [InlineData("naive", "naïve")]
    public void Forms_of_a_word_find_each_other(string one, string other)
    {
        using var index = new TestIndex(Sample.Article(1, body: $"x {one} x"), Sample.Article(2, body: $"x {other} x"));
        Assert.Equal([1, 2], index.Find(one).Order());
        Assert.Equal([1, 2], index.Find(other).Order());
    }

    [Theory]
    [InlineData("university", "universe")]
    [InlineData("general", "generous")]
    [InlineData("policy", "police")]
    [InlineData("organization", "organ")]
    [InlineData("news", "new")]
    [InlineData("Москва", "Минск")]
    public void Different_words_do_not(string one, string other)
    {
        using var index = new TestIndex(Sample.Article(1, body: $"x {one} x"), Sample.Article(2, body: $"x {other} x"));
        Assert.Equal([1], index.Find(one));
        Assert.Equal([2], index.Find(other));
    }
}
