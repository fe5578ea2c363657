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

    public static ArticleFacts Read(ArticleText article)
    {
        if (!IsEnglish(article.Language))
            return ArticleFacts.None(
                $"The text was not read: its language is '{article.Language}', and only English is."
            );
        var layout = TextLayout.Of(article.Body);
        var names = First(NameRecognizer.Default.Recognize(layout), FactLimits.MostMentions);
        var entities = EntityLinker.Link(layout, article.Title, names);
        var times = First(TimeExpressionReader.Read(layout, article.PublishedOn), FactLimits.MostTimeExpressions);
        var quotes = QuoteReader.Read(layout, entities);
        var timeline = TimelineBuilder.Build(layout, article.PublishedOn, times, entities, quotes);
        return FactLimits.Apply(new ArticleFacts(quotes, entities, timeline, times, []));
    }

    /// <summary>Tells why each stretch in quotation marks and each time expression was read as it was, in text order.</summary>
    public static IReadOnlyList<Explanation> Explain(ArticleText article)
    {
        if (!IsEnglish(article.Language))
            return [];
        var layout = TextLayout.Of(article.Body);
        var names = First(NameRecognizer.Default.Recognize(layout), FactLimits.MostMentions);
        var quotations = QuoteReader.Explain(layout, EntityLinker.Link(layout, article.Title, names));
        var times = First(TimeExpressionReader.Read(layout, article.PublishedOn), FactLimits.MostTimeExpressions);
        return [.. quotations.Concat(times.Select(Explain)).OrderBy(e => e.Span.Start)];
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
}
