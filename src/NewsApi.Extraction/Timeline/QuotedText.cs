using NewsApi.Extraction.Quotes;

namespace NewsApi.Extraction.Timeline;

/// <summary>Knows what stands in someone's own words.</summary>
internal sealed class QuotedText
{
    private readonly TextSpan[] parts;

    public QuotedText(IReadOnlyList<ExtractedQuote> quotes) =>
        parts = [
            .. quotes
                .Where(static quote => quote.Type == QuoteType.Direct)
                .SelectMany(static quote => quote.Parts)
                .OrderBy(static part => part.Start),
        ];

    /// <summary>Parts of quotations do not overlap, so the last that begins before the span is the one that may hold it.</summary>
    public bool Holds(TextSpan span)
    {
        var (low, high) = (0, parts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (parts[middle].Start <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }
        return low > 0 && parts[low - 1].Contains(span);
    }
}
