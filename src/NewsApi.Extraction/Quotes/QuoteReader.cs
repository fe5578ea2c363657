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
    public static IReadOnlyList<ExtractedQuote> Read(TextLayout layout, IReadOnlyList<ExtractedEntity> entities)
    {
        if (layout.Tokens.Count == 0)
            return [];
        var text = new ReadingText(layout, entities);
        var finder = new ReportFinder(text);
        var reports = new List<Report>();
        foreach (var sentence in text.Sentences)
            finder.Read(sentence, reports);
        ReportLinks.Complete(text, reports);
        var attributions = new AttributionSieves(text, reports, finder.Subjects).Apply();
        var quotes = new QuoteBuilder(text).Build(attributions, reports);
        return new SpeakerResolver(text).Resolve(quotes);
    }
}
