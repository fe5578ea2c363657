using NewsApi.FullText.Analysis;

namespace NewsApi.FullText.Tests.Analysis;

/// <summary>The analyzer takes a short way to where Lucene's filters lead.</summary>
public class NewsAnalyzerTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("The ministers' running mates said they'd formalize it.")]
    [InlineData("Don’t 3,000.5 u.s. U.S.A. a_b __ 1_000 x.y 3.x 10:30 AT&T's café naïve ÀÉ")]
    [InlineData("first line\nsecond line’s end\r\nthird")]
    [InlineData("東京 is Tokyo, 北京\nplain line\nสวัสดี")]
    [InlineData("e\u0301a\u0308 combining \ud83d\ude00 emoji \ud800 alone")]
    [InlineData("'s\n’s 's' it's'")]
    [InlineData("12.\n.12\n1,\n1,2,3 1..2 0")]
    [InlineData("Philippines Filipino Holland Myanmar Siam")]
    public void Words_are_those_of_Lucene(string text) => AssertSame(text);

    [Fact]
    public void A_word_longer_than_any_is_left_out_as_Lucene_does() =>
        AssertSame($"before {new string('a', 300)} after\nnext {new string('b', 255)} line");

    [Fact]
    public void Any_text_of_hostile_characters_gives_the_words_of_Lucene()
    {
        const string characters = "ab's’ .,:;_-12\n\tÉß\u0301\u200d\ud83d\ude00東ก\u00ad\"“(";
        var random = new Random(4711);
        for (var run = 0; run < 3000; run++)
            AssertSame(string.Create(random.Next(40), random, (text, source) => source.GetItems(characters, text)));
    }

    private static void AssertSame(string text) =>
        Assert.Equal(AnalyzedWords.Of(LuceneAnalyzer.Instance, text), NewsAnalyzer.Instance.Words(text));
}
