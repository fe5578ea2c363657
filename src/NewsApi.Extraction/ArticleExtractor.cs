using NewsApi.Extraction.Dates;
using NewsApi.Extraction.Entities;
using NewsApi.Extraction.Quotes;
using NewsApi.Extraction.Text;
using NewsApi.Extraction.Timeline;

namespace NewsApi.Extraction;

/// <summary>Reads an article: the ordered list of stages, each a pure function of the text and of what earlier stages found.</summary>
/// <remarks>Thread-safe: it keeps nothing between calls.</remarks>
public sealed class ArticleExtractor
{
    /// <summary>Raised whenever the same text may give other facts than before.</summary>
    public const string Version = "1";

    /// <param name="passed">Told each stage when it is done, for those who measure them.</param>
    /// <exception cref="OperationCanceledException">Asked for between two sentences, names or quotes: a text that takes too long can be left.</exception>
    public static ArticleFacts Read(
        ArticleText article,
        Action<ExtractionStage>? passed = null,
        CancellationToken cancellation = default
    ) =>
        IsEnglish(article.Language)
            ? FactsOf(article, Prepare(article, passed, cancellation), passed, cancellation)
            : ArticleFacts.None($"The text was not read: its language is '{article.Language}', and only English is.");

    /// <summary>The facts, and why each stretch in quotation marks and each time expression was read as it was, in text order.</summary>
    /// <exception cref="OperationCanceledException">As of <see cref="Read"/>.</exception>
    public static (ArticleFacts Facts, IReadOnlyList<Explanation> Explanations) ReadAndExplain(
        ArticleText article,
        CancellationToken cancellation = default
    )
    {
        if (!IsEnglish(article.Language))
            return (Read(article, cancellation: cancellation), []);
        var prepared = Prepare(article, passed: null, cancellation);
        var explanations = QuoteReader
            .Explain(prepared.Layout, prepared.Entities, cancellation)
            .Concat(prepared.Times.Select(Explain))
            .OrderBy(e => e.Span.Start);
        return (FactsOf(article, prepared, passed: null, cancellation), [.. explanations]);
    }

    private static Prepared Prepare(
        ArticleText article,
        Action<ExtractionStage>? passed,
        CancellationToken cancellation
    )
    {
        var layout = TextLayout.Of(article.Body);
        passed?.Invoke(ExtractionStage.Sentences);
        var names = First(NameRecognizer.Default.Recognize(layout, cancellation), FactLimits.MostMentions);
        var entities = EntityLinker.Link(layout, article.Title, names, cancellation);
        passed?.Invoke(ExtractionStage.Names);
        var times = First(
            TimeExpressionReader.Read(layout, article.PublishedOn, cancellation),
            FactLimits.MostTimeExpressions
        );
        passed?.Invoke(ExtractionStage.Times);
        return new Prepared(layout, entities, times);
    }

    private static ArticleFacts FactsOf(
        ArticleText article,
        Prepared prepared,
        Action<ExtractionStage>? passed,
        CancellationToken cancellation
    )
    {
        var (layout, entities, times) = prepared;
        var quotes = QuoteReader.Read(layout, entities, cancellation);
        passed?.Invoke(ExtractionStage.Quotes);
        var timeline = TimelineBuilder.Build(layout, article.PublishedOn, times, entities, quotes, cancellation);
        passed?.Invoke(ExtractionStage.Timeline);
        return FactLimits.Apply(new ArticleFacts(quotes, entities, timeline, times, []));
    }

    private static Explanation Explain(TimeExpression time) =>
        new(
            ExplanationKind.TimeExpression,
            time.Span,
            time.Rule,
            [new ExplanationCandidate(time.Rule, time.Value, EventConfidence.Of(time.Rule), time.Date?.Anchor)]
        );

    private static IReadOnlyList<T> First<T>(IReadOnlyList<T> found, int most) =>
        found.Count <= most ? found : [.. found.Take(most)];

    private static bool IsEnglish(string language) =>
        language.Equals("en", StringComparison.OrdinalIgnoreCase)
        || language.StartsWith("en-", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the stages up to quotes and timeline found.</summary>
    private sealed record Prepared(
        TextLayout Layout,
        IReadOnlyList<ExtractedEntity> Entities,
        IReadOnlyList<TimeExpression> Times
    );
}
