namespace NewsApi.Extraction.Quotes;

/// <summary>Gives each quotation its speaker: first by the reports that hold it, then by what stands around it, ever less surely.</summary>
internal sealed class AttributionSieves
{
    private readonly ReadingText text;
    private readonly IReadOnlyList<Report> reports;
    private readonly Subjects subjects;
    private readonly Attribution?[] found;
    private readonly TokenRange[] ranges;
    private readonly QuotationShape shape;

    public AttributionSieves(ReadingText text, IReadOnlyList<Report> reports, Subjects subjects)
    {
        (this.text, this.reports, this.subjects) = (text, reports, subjects);
        found = new Attribution?[text.Quotations.Count];
        ranges = [.. text.Quotations.Select(text.Tokens)];
        shape = new QuotationShape(text);
    }

    public Attribution?[] Apply()
    {
        ByReport();
        for (var i = 0; i < found.Length; i++)
            found[i] ??=
                OtherPart(i)
                ?? NameAndColon(i)
                ?? NameAfterDash(i)
                ?? SubjectBehind(i)
                ?? SubjectAndComma(i)
                ?? ReportBefore(i)
                ?? SameParagraph(i);
        for (var i = found.Length - 2; i >= 0; i--)
            found[i] ??= SameParagraphAhead(i);
        for (var i = 0; i < found.Length; i++)
            found[i] ??=
                OtherPart(i) ?? ParagraphAfterParagraph(i) ?? SentenceBefore(i) ?? SentenceSubject(i) ?? NobodyNamed(i);
        return found;
    }

    private void ByReport()
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
                    if (Outranks(report, held[q], ranges[q]) && !shape.IsTitle(q, ranges[q], side))
                    {
                        held[q] = report;
                        found[q] = new Attribution(
                            shape.TypeIn(q, ranges[q], side, report),
                            report.Speaker,
                            report.Cue,
                            report.Rule
                        );
                    }
                    t = Math.Max(t, ranges[q].End - 1);
                }
            }
        }
        JoinSplitParts();
    }

    // The outermost report holds the quotation; of two side by side, the nearer.
    private bool Outranks(Report report, Report? other, TokenRange quotation)
    {
        if (other is null)
            return true;
        // "Smith said …, according to the Post": Smith speaks.
        if (report.Verb is null && report.Rule == "according-to" && report.Reports(other.Cue.First))
            return false;
        if (IsApart(report, quotation) != IsApart(other, quotation))
            return IsApart(report, quotation);
        return report.Reports(other.Cue.First)
            || other is { Rule: "according-to" } && other.Reports(report.Cue.First)
            || !other.Reports(report.Cue.First) && Gap(report, quotation) < Gap(other, quotation);
    }

    // "which he called “…”" is a report of its own inside another.
    private bool IsApart(Report report, TokenRange quotation) =>
        report.Speaker is { } speaker
        && report.Right.Contains(quotation)
        && speaker.Whole.First > 0
        && text.Lower(speaker.Whole.First - 1) is "which" or "whom" or "who" or "what";

    private static int Gap(Report report, TokenRange quotation) =>
        Math.Min(Math.Abs(quotation.First - report.Cue.End), Math.Abs(report.Cue.First - quotation.End));

    // `"…," he said, "…"`: two direct quotations of one report are one quote.
    private void JoinSplitParts()
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

    // The quotation goes on: right behind the report's sentence, or in the next paragraph after one left open.
    private Attribution? OtherPart(int i)
    {
        if (i == 0 || found[i - 1] is not { Type: QuoteType.Direct } before)
            return null;
        var (last, here) = (text.Quotations[i - 1], text.Quotations[i]);
        if (here.Paragraph == last.Paragraph + 1 && !last.IsClosed && StartsParagraph(i))
            return before with { Rule = "continued-paragraph", Follows = i - 1 };
        if (here.Paragraph != last.Paragraph || !shape.IsUtterance(i))
            return null;
        var between = new TokenRange(ranges[i - 1].End, ranges[i].First);
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

    private bool StartsParagraph(int i) =>
        text.Quotations[i].Outer.Start == text.Layout.Paragraphs[text.Quotations[i].Paragraph].Start;

    // "Smith: “…”", also with the name in capitals or alone on the line above.
    private Attribution? NameAndColon(int i)
    {
        var colon = ranges[i].First - 1;
        if (colon < 1 || !text.Is(colon, ':') || text.QuotationAt(colon) >= 0)
            return null;
        var sentence = SentenceOf(colon);
        if (text.Lower(sentence.First) is "from" or "per" && subjects.Phrase(sentence.First + 1, colon) is { } source)
            return new Attribution(QuoteType.Direct, source, null, "speaker-colon");
        var first = colon;
        while (first > sentence.First && first > colon - 6 && text.IsName(first - 1))
            first--;
        var named = first < colon && (first == sentence.First || !text.IsWord(first - 1));
        var subject = named
            ? new SpeakerPhrase(new TokenRange(first, colon), new TokenRange(first, colon))
            : subjects.FirstSubject(sentence);
        return subject is null ? null : new Attribution(QuoteType.Direct, subject, null, "speaker-colon");
    }

    // A line of its own, or the end of this one: "— Maria Lopez, teacher".
    private Attribution? NameAfterDash(int i)
    {
        var dash = ranges[i].End;
        if (
            !shape.IsUtterance(i)
            || dash + 1 >= text.Count
            || text.Word(dash) is not ("-" or "–" or "—" or "--")
            || !text.IsName(dash + 1)
        )
            return null;
        return subjects.Phrase(dash + 1, text.Count) is { } speaker
            ? new Attribution(QuoteType.Direct, speaker, null, "dash-speaker")
            : null;
    }

    // `"…," Smith shot back`: no known reporting verb, but the comma shows that the sentence goes on with who speaks.
    private Attribution? SubjectBehind(int i)
    {
        var next = ranges[i].End;
        if (
            next + 1 >= text.Count
            || !shape.IsUtterance(i)
            || text.Layout.Body[text.Quotations[i].Inner.End - 1] is not (',' or '?' or '!')
        )
            return null;
        if (
            text.QuotationAt(next) >= 0
            || text.Layout.Paragraphs[text.Quotations[i].Paragraph].End <= text.Span(next).Start
        )
            return null;
        var verbFirst =
            char.IsLower(text.Word(next)[0])
            && text.Word(next).EndsWith("ed", StringComparison.Ordinal)
            && text.IsName(next + 1);
        var speaks = text.IsName(next) || text.Lower(next) is "he" or "she" or "they" || verbFirst;
        return speaks && subjects.Phrase(verbFirst ? next + 1 : next, text.Count) is { } speaker
            ? new Attribution(QuoteType.Direct, speaker, null, "content-subject")
            : null;
    }

    // `Smith shot back, "…"`.
    private Attribution? SubjectAndComma(int i)
    {
        var comma = ranges[i].First - 1;
        if (comma < 2 || !text.Is(comma, ',') || !shape.IsUtterance(i))
            return null;
        var sentence = SentenceOf(comma);
        return
            sentence.Contains(ranges[i].First)
            && text.QuotationAt(sentence.First) < 0
            && subjects.FirstSubject(sentence) is { } subject
            ? new Attribution(QuoteType.Direct, subject, null, "subject-comma-content")
            : null;
    }

    // The sentence before it in the paragraph reports something without marks.
    private Attribution? ReportBefore(int i)
    {
        var first = ranges[i].First;
        if (
            !shape.IsUtterance(i)
            || StartsParagraph(i)
            || first == 0
            || text.QuotationAt(first - 1) >= 0
            || text.Word(first - 1) is not ("." or "?" or "!")
        )
            return null;
        var sentence = SentenceOf(first - 1);
        var report = LastReport(sentence);
        return report?.Speaker is null
            ? null
            : new Attribution(QuoteType.Direct, report.Speaker, null, "report-in-sentence-before");
    }

    // Reports stand in text order.
    private Report? LastReport(TokenRange sentence)
    {
        var (low, high) = (0, reports.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (reports[middle].Cue.First < sentence.First)
                low = middle + 1;
            else
                high = middle;
        }
        return low < reports.Count && sentence.Contains(reports[low].Cue.First) ? reports[low] : null;
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
            || !StartsParagraph(i)
            || text.Quotations[i].Paragraph - text.Quotations[i - 1].Paragraph > 1
        )
            return null;
        return found[i - 1] is { Speaker: not null, Type: QuoteType.Direct } before
            ? Inherit(before, "paragraph-after-paragraph")
            : null;
    }

    private static Attribution Inherit(Attribution from, string rule) =>
        new(QuoteType.Direct, from.Speaker, null, rule);

    private Attribution? SentenceBefore(int i)
    {
        if (!shape.IsUtterance(i) || ranges[i].First == 0)
            return null;
        var sentence = SentenceOf(ranges[i].First - 1);
        if (text.QuotationAt(sentence.First) >= 0 || subjects.FirstSubject(sentence) is not { } subject)
            return null;
        return new Attribution(QuoteType.Direct, subject, null, "subject-of-sentence-before");
    }

    private Attribution? SentenceSubject(int i)
    {
        var sentence = SentenceOf(ranges[i].First);
        if (
            !shape.IsClause(i)
            || sentence.First == ranges[i].First
            || subjects.FirstSubject(sentence) is not { } subject
        )
            return null;
        return new Attribution(QuoteType.Mixed, subject, null, "subject-of-sentence");
    }

    private Attribution? NobodyNamed(int i) =>
        shape.IsUtterance(i) ? new Attribution(QuoteType.Direct, null, null, "no-speaker") : null;

    private TokenRange SentenceOf(int token)
    {
        var (low, high) = (0, text.Sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (text.Sentences[middle].First <= token)
                low = middle + 1;
            else
                high = middle;
        }
        return text.Sentences[Math.Max(low - 1, 0)];
    }
}
