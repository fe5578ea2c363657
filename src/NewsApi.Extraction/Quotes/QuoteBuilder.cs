namespace NewsApi.Extraction.Quotes;

/// <summary>Makes quotes of attributed quotations and of reports without marks.</summary>
internal sealed class QuoteBuilder(ReadingText text)
{
    public List<QuoteDraft> Build(Attribution?[] attributions, IReadOnlyList<Report> reports)
    {
        var drafts = Marked(attributions);
        foreach (var report in reports)
        {
            if (Indirect(report, attributions) is { } draft)
                drafts.Add(draft);
        }
        drafts.Sort(
            static (a, b) =>
                (a.Parts[0].Start, a.Type, a.Parts[^1].End).CompareTo((b.Parts[0].Start, b.Type, b.Parts[^1].End))
        );
        return drafts;
    }

    private List<QuoteDraft> Marked(Attribution?[] attributions)
    {
        var drafts = new List<QuoteDraft>();
        var byQuotation = new QuoteDraft?[attributions.Length];
        for (var i = 0; i < attributions.Length; i++)
        {
            if (attributions[i] is not { } given)
                continue;
            var part = text.Quotations[i].Inner;
            if (given.Follows >= 0 && byQuotation[given.Follows] is { } begun)
            {
                begun.Parts.Add(part);
                byQuotation[i] = begun;
                continue;
            }
            var draft = new QuoteDraft(given.Type, [part], given.Speaker, given.Cue, given.Rule);
            byQuotation[i] = draft;
            drafts.Add(draft);
        }
        return drafts;
    }

    private QuoteDraft? Indirect(Report report, Attribution?[] attributions)
    {
        if (report.Verb is { } verb && (verb.Uses == CueUses.Quotation || report.Rule == "passive-by-speaker"))
            return null;
        var (marked, words) = (0, 0);
        foreach (var side in (ReadOnlySpan<TokenRange>)[report.Left, report.Right])
        {
            for (var i = side.First; i < side.End; i++)
            {
                words++;
                if (text.QuotationAt(i) is var q && q >= 0 && attributions[q] is not null)
                    marked++;
            }
        }
        if (words - marked < 2 || marked * 2 > words)
            return null;
        var parts = new List<TextSpan>(2);
        Add(report.Left, parts);
        Add(report.Right, parts);
        return parts.Count == 0
            ? null
            : new QuoteDraft(QuoteType.Indirect, parts, report.Speaker, report.Cue, "indirect-" + report.Rule);
    }

    private void Add(TokenRange range, List<TextSpan> parts)
    {
        if (!range.IsEmpty && text.Lower(range.First) == "that")
            range = range with { First = range.First + 1 };
        if (!range.IsEmpty)
            parts.Add(text.Span(range));
    }
}
