namespace NewsApi.Extraction.Quotes;

/// <summary>Gives a quotation to the report that holds it: the surest sieve.</summary>
internal sealed class ReportSieve(ReadingText text, IReadOnlyList<Report> reports, QuotationShape shape)
{
    public void ByReport(Attribution?[] found)
    {
        var held = new Report?[found.Length];
        foreach (var report in reports)
        {
            foreach (var side in (ReadOnlySpan<TokenRange>)[report.Left, report.Right])
            {
                for (var t = side.First; t < side.End; t++)
                {
                    var q = text.QuotationAt(t);
                    if (q < 0)
                        continue;
                    if (Outranks(report, held[q], text.Range(q)))
                    {
                        held[q] = report;
                        found[q] = new Attribution(
                            shape.TypeIn(q, text.Range(q), side, report),
                            report.Speaker,
                            report.Cue,
                            report.Rule
                        );
                    }
                    t = Math.Max(t, text.Range(q).End - 1);
                }
            }
        }
        JoinSplitParts(found);
    }

    // The outermost report holds the quotation; of two side by side, the nearer.
    private bool Outranks(Report report, Report? other, TokenRange quotation)
    {
        if (other is null)
            return true;
        // "Smith said …, according to the Post": Smith speaks.
        if (IsAccording(report) && report.Reports(other.Cue.First))
            return false;
        if (IsApart(report, quotation) != IsApart(other, quotation))
            return IsApart(report, quotation);
        return report.Reports(other.Cue.First)
            || IsAccording(other) && other.Reports(report.Cue.First)
            || !other.Reports(report.Cue.First) && Gap(report, quotation) < Gap(other, quotation);
    }

    private static bool IsAccording(Report report) => report.Rule is "according-to";

    // "which he called “…”" and "…, she said, “…”" are reports of their own inside another.
    private bool IsApart(Report report, TokenRange quotation) =>
        report.Speaker is { } speaker
        && report.Right.Contains(quotation)
        && speaker.Whole.First > 0
        && (
            text.Lower(speaker.Whole.First - 1) is "which" or "whom" or "who"
            || text.Is(speaker.Whole.First - 1, ',')
                && report.Right.First == quotation.First
                && report.Verb is { } verb
                && verb.Has(CueUses.Quotation)
        );

    private static int Gap(Report report, TokenRange quotation) =>
        Math.Min(Math.Abs(quotation.First - report.Cue.End), Math.Abs(report.Cue.First - quotation.End));

    // `"…," he said, "…"`: two direct quotations of one report are one quote.
    private static void JoinSplitParts(Attribution?[] found)
    {
        for (var i = 1; i < found.Length; i++)
        {
            if (
                found[i] is { Type: QuoteType.Direct } part
                && found[i - 1] is { Type: QuoteType.Direct } before
                && part.Cue == before.Cue
                && part.Cue is not null
            )
                found[i] = part with { Follows = i - 1 };
        }
    }
}
