using NewsApi.Extraction.Dates;
using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Timeline;

/// <summary>Knows dates that stand before a noun and date that alone: "the 1991 agreement".</summary>
internal static class AttributiveDate
{
    private static readonly HashSet<string> Determiners = new(StringComparer.OrdinalIgnoreCase)
    {
        "the",
        "a",
        "an",
        "its",
        "his",
        "her",
        "their",
    };

    private static readonly HashSet<string> NoNouns = new(StringComparer.Ordinal)
    {
        "and",
        "or",
        "to",
        "in",
        "for",
        "of",
    };

    /// <summary>The date with its noun; null where the date dates more than that. A day or week dates the whole clause.</summary>
    public static TextSpan? NounOf(TextLayout layout, TimeExpression time)
    {
        if (time.Date is not { Precision: DatePrecision.Year or DatePrecision.Month })
            return null;
        var first = layout.TokenAt(time.Span.Start);
        var next = layout.TokenAt(time.Span.End - 1) + 1;
        if (first == 0 || next >= layout.Tokens.Count || !Determiners.Contains(layout.Tokens[first - 1].Text))
            return null;
        var noun = layout.Tokens[next];
        return char.IsLower(noun.Text[0]) && !NoNouns.Contains(noun.Text)
            ? new TextSpan(time.Span.Start, noun.End)
            : null;
    }
}
