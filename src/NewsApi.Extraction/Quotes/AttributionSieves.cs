namespace NewsApi.Extraction.Quotes;

/// <summary>Gives each quotation its speaker: first by the reports that hold it, then by what stands around it, ever less surely.</summary>
internal sealed class AttributionSieves
{
    private readonly ReadingText text;
    private readonly Attribution?[] found;
    private readonly QuotationShape shape;
    private readonly ReportSieve reports;
    private readonly NearbySieves nearby;
    private readonly LooseWordsSieves loose;
    private readonly SpeechNounSieve nouns;
    private readonly NamingSieve naming;

    public AttributionSieves(ReadingText text, IReadOnlyList<Report> reports, Subjects subjects)
    {
        this.text = text;
        found = new Attribution?[text.Quotations.Count];
        shape = new QuotationShape(text);
        this.reports = new ReportSieve(text, reports, shape);
        nearby = new NearbySieves(text, reports, subjects, shape);
        loose = new LooseWordsSieves(text, subjects);
        nouns = new SpeechNounSieve(text);
        naming = new NamingSieve(text, subjects);
    }

    public Attribution?[] Apply(CancellationToken cancellation)
    {
        reports.ByReport(found);
        for (var i = 0; i < found.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            found[i] ??=
                OtherPart(i)
                ?? nearby.NameAndColon(i)
                ?? nearby.NameAfterDash(i)
                ?? nearby.SubjectBehind(i)
                ?? nearby.SubjectAndComma(i)
                ?? nearby.ReportBefore(i)
                ?? SameParagraph(i);
        }
        for (var i = found.Length - 2; i >= 0; i--)
            found[i] ??= SameParagraphAhead(i);
        for (var i = 0; i < found.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            found[i] ??=
                OtherPart(i)
                ?? ParagraphAfterParagraph(i)
                ?? loose.Headline(i)
                ?? nouns.Find(i)
                ?? naming.Find(i)
                ?? loose.Chanted(i)
                ?? loose.Listed(i, found)
                ?? nearby.SentenceBefore(i)
                ?? loose.Beside(i, found)
                ?? nearby.SentenceSubject(i)
                ?? NobodyNamed(i);
        }
        return found;
    }

    /// <summary>What each rule but those of reports would say of a quotation, in the order in which they are asked.</summary>
    public IEnumerable<Attribution?> Candidates(int i)
    {
        yield return nearby.NameAndColon(i);
        yield return nearby.NameAfterDash(i);
        yield return nearby.SubjectBehind(i);
        yield return nearby.SubjectAndComma(i);
        yield return nearby.ReportBefore(i);
        yield return SameParagraph(i);
        yield return i + 1 < found.Length ? SameParagraphAhead(i) : null;
        yield return ParagraphAfterParagraph(i);
        yield return nearby.SentenceBefore(i);
        yield return nearby.SentenceSubject(i);
    }

    // The quotation goes on: right behind the report's sentence, or in the next paragraph after one left open.
    private Attribution? OtherPart(int i)
    {
        if (i == 0 || found[i - 1] is not { Type: QuoteType.Direct } before)
            return null;
        var (last, here) = (text.Quotations[i - 1], text.Quotations[i]);
        if (here.Paragraph == last.Paragraph + 1 && !last.IsClosed && text.StartsParagraph(i))
            return before with { Rule = "continued-paragraph", Follows = i - 1 };
        if (here.Paragraph != last.Paragraph || !shape.IsUtterance(i))
            return null;
        var between = new TokenRange(text.Range(i - 1).End, text.Range(i).First);
        return Behind(before, between, i) ? before with { Follows = i - 1, Rule = "other-part" } : null;
    }

    private bool Behind(Attribution before, TokenRange between, int i)
    {
        if (between.Length > 60 || before.Cue is not { } cue)
            return between.IsEmpty;
        if (between.IsEmpty)
            return true;
        if (
            !between.Contains(cue)
            || !text.Is(between.End - 1, '.') && !text.Is(between.End - 1, ',') && !text.Is(between.End - 1, ':')
        )
            return false;
        for (var t = between.First; t < between.End - 1; t++)
        {
            if (text.Is(t, '.'))
                return false;
        }
        return found[i] is null;
    }

    private Attribution? SameParagraph(int i)
    {
        if (i == 0 || !shape.IsUtterance(i) || text.Quotations[i - 1].Paragraph != text.Quotations[i].Paragraph)
            return null;
        return found[i - 1] is { Speaker: not null } before ? Inherit(before, "same-paragraph") : null;
    }

    private Attribution? SameParagraphAhead(int i)
    {
        if (!shape.IsUtterance(i) || text.Quotations[i + 1].Paragraph != text.Quotations[i].Paragraph)
            return null;
        return found[i + 1] is { Speaker: not null } next ? Inherit(next, "same-paragraph-ahead") : null;
    }

    private Attribution? ParagraphAfterParagraph(int i)
    {
        if (
            i == 0
            || !shape.IsUtterance(i)
            || !text.StartsParagraph(i)
            || text.Quotations[i].Paragraph - text.Quotations[i - 1].Paragraph > 1
        )
            return null;
        return found[i - 1] is { Speaker: not null, Type: QuoteType.Direct } before
            ? Inherit(before, "paragraph-after-paragraph")
            : null;
    }

    private static Attribution Inherit(Attribution from, string rule) =>
        new(QuoteType.Direct, from.Speaker, null, rule);

    private Attribution? NobodyNamed(int i) =>
        shape.IsUtterance(i) ? new Attribution(QuoteType.Direct, null, null, "no-speaker") : null;
}
