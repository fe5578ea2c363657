namespace NewsApi.Extraction.Tests;

/// <summary>A text that is made to cost memory is cut, and says so.</summary>
public sealed class FactLimitTests
{
    private const int MostSentenceCharacters = 5_000;

    private static ArticleFacts Read(string body) =>
        ArticleExtractor.Read(new ArticleText("Title", body, new DateOnly(2024, 1, 1)));

    [Fact]
    public void Dates_without_a_stop_give_no_more_events_than_an_article_may_have()
    {
        var facts = Read(string.Concat(Enumerable.Repeat("May 3 ", 20_000)));
        Assert.Equal(5_000, facts.Timeline.Count);
        Assert.All(facts.Timeline, e => Assert.True(e.Sentence.End - e.Sentence.Start < MostSentenceCharacters));
        Assert.Contains("timeline events", Assert.Single(facts.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Speakers_beyond_the_last_entity_keep_their_words_only()
    {
        var names = string.Join(' ', Enumerable.Range(0, 6_000).Select(i => $"{Name(i)} Jones left.\n\n"));
        var facts = Read(names + "“We are the last,” Zebulon Quimby said.");
        Assert.Equal(5_000, facts.Entities.Count);
        var quote = facts.Quotes.Single(q => q.Type == Extraction.Quotes.QuoteType.Direct);
        Assert.Null(quote.Speaker!.EntityIndex);
        Assert.NotEmpty(facts.Warnings);
    }

    [Fact]
    public void An_ordinary_text_is_not_cut() => Assert.Empty(Read("Ana Reyes left on Monday.").Warnings);

    // Ab, Abab, Abac …: different first names, so different people.
    private static string Name(int number)
    {
        var letters = $"{(char)('a' + number % 26)}{(char)('a' + number / 26 % 26)}{(char)('a' + number / 676)}";
        return "B" + letters + "el";
    }
}
