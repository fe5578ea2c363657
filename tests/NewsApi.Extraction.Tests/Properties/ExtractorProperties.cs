using CsCheck;
using NewsApi.Properties;

namespace NewsApi.Extraction.Tests.Properties;

/// <summary>Any text is read, every span is one of the text, and twice the text costs twice as much.</summary>
public sealed class ExtractorProperties
{
    private static readonly Gen<DateOnly> Days = Gen.Frequency<DateOnly>(
        (4, Gen.DateOnly),
        (1, Gen.OneOf(DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(2024, 2, 29), new DateOnly(9999, 12, 1)))
    );

    [Fact]
    public void Every_span_of_every_fact_is_one_of_the_text()
    {
        var (quotes, entities, events) = (0, 0, 0);
        Property.Holds(
            Gen.Select(HostileText.Any, Days),
            article =>
            {
                var (body, day) = article;
                var facts = ArticleExtractor.Read(new ArticleText("Ana Reyes “speaks”", body, day));
                quotes += facts.Quotes.Count;
                entities += facts.Entities.Count;
                events += facts.Timeline.Count;
                foreach (var span in SpansOf(facts))
                    HoldsText(body, span);
                foreach (var quote in facts.Quotes)
                {
                    Assert.NotEmpty(quote.Parts);
                    AreApart(quote.Parts);
                    Assert.All(quote.About, entity => Assert.InRange(entity, 0, facts.Entities.Count - 1));
                    if (quote.Speaker?.EntityIndex is { } speaker)
                        Assert.InRange(speaker, 0, facts.Entities.Count - 1);
                    Assert.InRange(quote.Confidence, 0, 1);
                }
                foreach (var entity in facts.Entities)
                {
                    Assert.NotEmpty(entity.Mentions);
                    AreApart(entity.Mentions);
                    Assert.False(string.IsNullOrWhiteSpace(entity.Name));
                    Assert.InRange(entity.Salience, 0, 1);
                }
                foreach (var happening in facts.Timeline)
                {
                    Assert.True(happening.Sentence.Contains(happening.Expression));
                    Assert.False(string.IsNullOrWhiteSpace(happening.Title));
                    Assert.True(HasHalf(body) || !HasHalf(happening.Title), happening.Title);
                    Assert.All(happening.Entities, entity => Assert.InRange(entity, 0, facts.Entities.Count - 1));
                }
            },
            count: 1_500,
            Shown
        );
        // There is something to be wrong.
        Assert.True(quotes > 500 && entities > 1_000 && events > 1_000, $"{quotes}, {entities}, {events}");
    }

    [Fact]
    public void Every_date_is_one_of_the_calendar() =>
        Property.Holds(
            Gen.Select(HostileText.Any, Days),
            article =>
            {
                var facts = ArticleExtractor.Read(new ArticleText("Title", article.Item1, article.Item2));
                foreach (
                    var date in facts.TimeExpressions.Select(t => t.Date).Concat(facts.Timeline.Select(e => e.Date))
                )
                {
                    if (date is null)
                        continue;
                    Assert.NotEmpty(date.Edtf);
                    Assert.True(date.Start is not null || date.End is not null);
                    Assert.True(date.Start is null || date.End is null || date.Start <= date.End, $"{date}");
                }
            },
            count: 1_500,
            Shown
        );

    [Fact]
    public void Explanations_stand_in_the_text_and_say_what_the_facts_say() =>
        Property.Holds(
            HostileText.Any,
            body =>
            {
                var article = new ArticleText("Title", body, new DateOnly(2024, 3, 12));
                var (facts, explanations) = ArticleExtractor.ReadAndExplain(article);
                Assert.All(explanations, explanation => HoldsText(body, explanation.Span));
                Assert.Equal(ArticleExtractor.Read(article).Quotes.Count, facts.Quotes.Count);
            },
            count: 500
        );

    /// <summary>Counted in bytes that are allocated, which do not depend on the machine; times are for the benchmarks.</summary>
    [Fact]
    public void Twice_the_text_allocates_no_more_than_twice_as_much() =>
        Property.Holds(
            HostileText.Short,
            piece =>
            {
                var once = HostileText.Repeated(piece, 1 + (20_000 / piece.Length));
                Assert.InRange((double)AllocatedFor(once + once) / AllocatedFor(once), 0, 2.6);
            },
            count: 40
        );

    [Fact]
    public void Reading_ends_where_it_is_cancelled()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        var article = new ArticleText(
            "Title",
            "“We lost no ship,” Ana Reyes said on Monday.",
            new DateOnly(2024, 3, 12)
        );
        Assert.ThrowsAny<OperationCanceledException>(() => ArticleExtractor.Read(article, cancellation: stopped.Token));
        Assert.ThrowsAny<OperationCanceledException>(() => ArticleExtractor.ReadAndExplain(article, stopped.Token));
    }

    private static long AllocatedFor(string body)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        ArticleExtractor.Read(new ArticleText("Title", body, new DateOnly(2024, 3, 12)));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IEnumerable<TextSpan> SpansOf(ArticleFacts facts) =>
        facts
            .Quotes.SelectMany(quote => quote.Parts.Concat(new[] { quote.Speaker?.Span, quote.Cue }.OfType<TextSpan>()))
            .Concat(facts.Entities.SelectMany(entity => entity.Mentions))
            .Concat(facts.Timeline.SelectMany(e => new[] { e.Expression, e.Sentence }))
            .Concat(facts.TimeExpressions.Select(time => time.Span));

    // Not empty, and no half of a character at either end.
    private static void HoldsText(string body, TextSpan span)
    {
        Assert.InRange(span.Start, 0, span.End - 1);
        Assert.InRange(span.End, 1, body.Length);
        Assert.False(CutsPair(body, span.Start) || CutsPair(body, span.End), $"{span} cuts a pair.");
    }

    private static bool HasHalf(string text) => text.EnumerateRunes().Contains(System.Text.Rune.ReplacementChar);

    private static bool CutsPair(string body, int at) =>
        at > 0 && at < body.Length && char.IsSurrogatePair(body[at - 1], body[at]);

    private static void AreApart(IReadOnlyList<TextSpan> spans)
    {
        for (var i = 1; i < spans.Count; i++)
            Assert.True(spans[i - 1].End <= spans[i].Start, $"{spans[i - 1]} and {spans[i]}");
    }

    private static string Shown((string Body, DateOnly Day) article) =>
        $"{article.Day:O} {Property.Escaped(article.Body)}";
}
