using NewsApi.Extraction.Entities;
using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Quotes;

/// <summary>Finds what people are reported to have said, and who they are.</summary>
/// <remarks>
/// Marks are paired first; then every reporting expression is read with the quoted text masked; then sieves give each
/// quotation its speaker; reports without marks become indirect quotes; last, speakers are resolved to whom they stand for.
/// </remarks>
internal sealed class QuoteReader
{
    public static IReadOnlyList<ExtractedQuote> Read(
        TextLayout layout,
        IReadOnlyList<ExtractedEntity> entities,
        CancellationToken cancellation = default
    )
    {
        if (layout.Tokens.Count == 0)
            return [];
        var text = new ReadingText(layout, entities);
        var (sieves, reports) = Sieves(text, cancellation);
        var quotes = new QuoteBuilder(text).Build(sieves.Apply(cancellation), reports);
        return new SpeakerResolver(text).Resolve(quotes, cancellation);
    }

    /// <summary>For every stretch in quotation marks, the rules that fit.</summary>
    public static IReadOnlyList<Explanation> Explain(
        TextLayout layout,
        IReadOnlyList<ExtractedEntity> entities,
        CancellationToken cancellation
    )
    {
        if (layout.Tokens.Count == 0)
            return [];
        var text = new ReadingText(layout, entities);
        var (sieves, _) = Sieves(text, cancellation);
        return [.. QuoteExplanations.Of(text, sieves, sieves.Apply(cancellation))];
    }

    private static (AttributionSieves Sieves, List<Report> Reports) Sieves(
        ReadingText text,
        CancellationToken cancellation
    )
    {
        var finder = new ReportFinder(text);
        var reports = new List<Report>();
        foreach (var sentence in text.Sentences)
        {
            cancellation.ThrowIfCancellationRequested();
            finder.Read(sentence, reports);
        }
        ReportLinks.Complete(text, reports);
        return (new AttributionSieves(text, reports, finder.Subjects), reports);
    }
}
