namespace NewsApi.Extraction.Quotes;

/// <summary>Finds a speaker near a quotation that no report holds: a name and a colon, a line "— Name", the subject beside it.</summary>
internal sealed class NearbySieves(
    ReadingText text,
    IReadOnlyList<Report> reports,
    Subjects subjects,
    QuotationShape shape
)
{
    // "Smith: “…”", also with the name in capitals or alone on the line above.
    public Attribution? NameAndColon(int i)
    {
        var colon = text.Range(i).First - 1;
        if (colon < 1 || !text.Is(colon, ':') || text.QuotationAt(colon) >= 0)
            return null;
        var sentence = text.SentenceOf(colon);
        if (text.Lower(sentence.First) is "from" or "per" && subjects.Phrase(sentence.First + 1, colon) is { } source)
            return new Attribution(QuoteType.Direct, source, null, "speaker-colon");
        var start = subjects.IsInverted(sentence.First, sentence) ? sentence.First + 1 : sentence.First;
        var first = colon;
        while (first > start && first > colon - 6 && text.IsName(first - 1))
            first--;
        var named = first < colon && (first == start || !text.IsWord(first - 1));
        var subject = named
            ? new SpeakerPhrase(new TokenRange(first, colon), new TokenRange(first, colon))
            : FirstReport(sentence)?.Speaker ?? subjects.FirstSubject(sentence);
        return subject is null ? null : new Attribution(QuoteType.Direct, subject, null, "speaker-colon");
    }

    // A line of its own, or the end of this one: "— Maria Lopez, teacher".
    public Attribution? NameAfterDash(int i)
    {
        var dash = text.Range(i).End;
        if (
            !shape.IsUtterance(i)
            || dash + 1 >= text.Count
            || text.Word(dash) is not ("-" or "–" or "—" or "--")
            || !text.IsName(dash + 1)
        )
            return null;
        return subjects.Phrase(dash + 1, text.SentenceOf(dash + 1).End) is { } speaker
            ? new Attribution(QuoteType.Direct, speaker, null, "dash-speaker")
            : null;
    }

    // `"…," Smith shot back`: no known reporting verb, but the comma shows that the sentence goes on with who speaks.
    public Attribution? SubjectBehind(int i)
    {
        var next = text.Range(i).End;
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
            char.IsLower(text.FirstLetter(next))
            && text.Word(next).EndsWith("ed", StringComparison.Ordinal)
            && text.IsName(next + 1);
        var speaks = text.IsName(next) || text.Lower(next) is "he" or "she" or "they" || verbFirst;
        return speaks && subjects.Phrase(verbFirst ? next + 1 : next, text.SentenceOf(next).End) is { } speaker
            ? new Attribution(QuoteType.Direct, speaker, null, "content-subject")
            : null;
    }

    // `Smith shot back, "…"`.
    public Attribution? SubjectAndComma(int i)
    {
        var comma = text.Range(i).First - 1;
        if (comma < 2 || !text.Is(comma, ',') || !shape.IsUtterance(i))
            return null;
        var sentence = text.SentenceOf(comma);
        return
            sentence.Contains(text.Range(i).First)
            && text.QuotationAt(sentence.First) < 0
            && subjects.FirstSubject(sentence) is { } subject
            ? new Attribution(QuoteType.Direct, subject, null, "subject-comma-content")
            : null;
    }

    // The sentence before it in the paragraph reports something without marks.
    public Attribution? ReportBefore(int i)
    {
        var first = text.Range(i).First;
        if (
            !shape.IsUtterance(i)
            || text.StartsParagraph(i)
            || first == 0
            || text.QuotationAt(first - 1) >= 0
            || text.Word(first - 1) is not ("." or "?" or "!")
        )
            return null;
        var sentence = text.SentenceOf(first - 1);
        var report = FirstReport(sentence);
        return report?.Speaker is null
            ? null
            : new Attribution(QuoteType.Direct, report.Speaker, null, "report-in-sentence-before");
    }

    // Reports stand in text order.
    private Report? FirstReport(TokenRange sentence)
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

    public Attribution? SentenceBefore(int i)
    {
        if (!shape.IsUtterance(i) || text.Range(i).First == 0)
            return null;
        var sentence = text.SentenceOf(text.Range(i).First - 1);
        if (
            text.QuotationAt(sentence.First) >= 0
            || (FirstReport(sentence)?.Speaker ?? subjects.FirstSubject(sentence)) is not { } subject
        )
            return null;
        return new Attribution(QuoteType.Direct, subject, null, "subject-of-sentence-before");
    }

    public Attribution? SentenceSubject(int i)
    {
        var sentence = text.SentenceOf(text.Range(i).First);
        if (
            !shape.IsClause(i)
            || sentence.First == text.Range(i).First
            || text.Layout.Body[text.Quotations[i].Outer.Start] == '\'' && text.Quotations[i].Paragraph == 0
            || text.Lower(text.Range(i).First - 1) is "called" or "named" or "titled" or "entitled" or "dubbed"
            || (subjects.Nearest(text.Range(i).First, sentence) ?? subjects.FirstSubject(sentence)) is not { } subject
        )
            return null;
        return new Attribution(QuoteType.Mixed, subject, null, "subject-of-sentence");
    }
}
