namespace NewsApi.Extraction.Quotes;

/// <summary>Gives reports without content the quotation that stands before their sentence or in the paragraph after it.</summary>
internal static class ReportLinks
{
    public static void Complete(ReadingText text, List<Report> reports)
    {
        for (var i = 0; i < reports.Count; i++)
        {
            var report = reports[i];
            if (!report.Left.IsEmpty || !report.Right.IsEmpty)
                continue;
            if (report.EndsInColon)
                reports[i] = report with { Right = QuotationAt(text, FirstOfNextParagraph(text, report)) };
            else if (report.Speaker is { } speaker)
                reports[i] = report with { Left = Question(text, speaker.Whole.First - 1) };
        }
        reports.RemoveAll(static r => r.Left.IsEmpty && r.Right.IsEmpty);
    }

    // `"Is it?" Smith asked.`: the sentence splitter may part the two.
    private static TokenRange Question(ReadingText text, int token)
    {
        if (token < 0 || text.QuotationAt(token) is var q && q < 0)
            return default;
        var quotation = text.Quotations[q];
        var sameParagraph = quotation.Paragraph == text.Layout.ParagraphAt(text.Span(token + 1).Start);
        return sameParagraph && text.Layout.Body[quotation.Inner.End - 1] is '?' or '!' or '…'
            ? text.Tokens(quotation)
            : default;
    }

    private static int FirstOfNextParagraph(ReadingText text, Report report)
    {
        var next = text.Layout.ParagraphAt(text.Span(report.Cue.First).Start) + 1;
        return next < text.Layout.Paragraphs.Count ? text.Layout.TokenAt(text.Layout.Paragraphs[next].Start) : -1;
    }

    private static TokenRange QuotationAt(ReadingText text, int token) =>
        token >= 0 && text.QuotationAt(token) is var q && q >= 0 ? text.Tokens(text.Quotations[q]) : default;
}
