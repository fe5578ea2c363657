namespace NewsApi.Extraction.Quotes;

/// <summary>Tells where what is reported stands when the report follows it: from the sentence start to the speaker, and behind the report again.</summary>
internal sealed class ReportBounds(ReadingText text, Clauses clauses)
{
    // From the sentence's start, or behind a semicolon, to the comma before the speaker.
    public TokenRange LeftOf(int end, TokenRange sentence)
    {
        var last = end;
        while (
            last > sentence.First
            && text.QuotationAt(last - 1) < 0
            && text.Word(last - 1) is "," or "-" or "—" or "–" or "--"
        )
            last--;
        var first = last;
        var floor = Math.Max(sentence.First, last - 150);
        while (first > floor && (text.QuotationAt(first - 1) >= 0 || !text.Is(first - 1, ';')))
            first--;
        return new TokenRange(first, last);
    }

    // `…, he said on Monday, …`: what was said goes on behind the next comma.
    public TokenRange SecondPart(int from, TokenRange sentence, bool marksOnly = false)
    {
        for (var i = from; i < sentence.End && i < from + 40; i++)
        {
            if (text.QuotationAt(i) >= 0)
                return clauses.To(i, sentence.End);
            if (text.Is(i, ';') || text.Is(i, '.'))
                return default;
            if (!text.Is(i, ',') || i + 1 >= sentence.End)
                continue;
            if (text.QuotationAt(i + 1) >= 0)
                return clauses.To(i + 1, sentence.End);
            // Behind "said Smith, …" stands more about Smith.
            if (marksOnly && text.Lower(i + 1) is not ("and" or "but"))
                continue;
            var saysMore = text.Cue(i + 1) is { } cue && cue.Is(CueForms.Ing);
            if (
                saysMore
                || text.Is(i + 1, WordClass.Preposition)
                || text.Lower(i + 1) is "who" or "which" or "whose" or "citing"
            )
                return default;
            return clauses.To(i + 1, sentence.End);
        }
        return default;
    }

    // `"…," Smith told reporters`: the comma or question mark inside says that what was said is over.
    public bool FollowsQuotation(int first, TokenRange sentence)
    {
        if (first > sentence.First && text.Is(first - 1, ','))
            return first - 1 > sentence.First && text.QuotationAt(first - 2) >= 0;
        if (first <= sentence.First || text.QuotationAt(first - 1) is var q && q < 0)
            return false;
        return text.Layout.Body[text.Quotations[q].Inner.End - 1] is ',' or '?' or '!' or '—' or '-' or '…';
    }

    // `The plan failed, said Smith.`: nothing but the circumstances may follow the speaker.
    public bool EndsReport(SpeakerPhrase speaker, TokenRange sentence)
    {
        var end = speaker.Whole.End;
        return end >= sentence.End
            || text.QuotationAt(end) < 0
                && (
                    text.Word(end) is "." or ","
                    || text.Is(end, WordClass.Time)
                    || text.Lower(end) is "in" or "on" or "at" or "who"
                );
    }

    // "…, he said." and "…, he said in June", but not "Smith pleaded with them".
    public bool EndsClause(int i, TokenRange sentence) =>
        i >= sentence.End
        || text.QuotationAt(i) >= 0
        || !text.IsWord(i)
        || text.Is(i, WordClass.Time | WordClass.Adverb | WordClass.Conjunction)
        || text.Lower(i)
            is "in"
                or "on"
                or "at"
                or "during"
                or "after"
                or "of"
                or "to"
                or "last"
                or "this"
                or "when"
                or "as"
                or "while";

    public bool HasMarks(TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (text.QuotationAt(i) >= 0)
                return true;
        }
        return false;
    }

    // "The timing, according to X, was": what stands before has no verb yet, so the clause goes on behind.
    public bool EndsFinite(TokenRange left)
    {
        for (var i = left.First; i < left.End; i++)
        {
            if (text.Is(i, WordClass.Auxiliary) || text.Cue(i) is { } cue && cue.Is(CueForms.Past | CueForms.Third))
                return true;
        }
        return false;
    }
}
