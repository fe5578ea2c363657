namespace NewsApi.Extraction.Quotes;

/// <summary>Reads a reporting verb with its subject and what it reports.</summary>
internal sealed class VerbReports(ReadingText text, NounPhrases phrases, Clauses clauses, Subjects subjects)
{
    private readonly ReportBounds bounds = new(text, clauses);
    private readonly CueFilter filter = new(text);
    private readonly MainClauses mainClauses = new(text);

    public Report? Verb(int i, CueVerb cue, TokenRange sentence, SpeakerPhrase? earlier)
    {
        if (filter.IsNounOrAdjective(i, cue, sentence))
            return null;
        if (cue.Has(CueUses.Quotation) && !cue.Is(CueForms.Ing) && Inverted(i, cue, sentence) is { } inverted)
            return inverted with { Verb = cue };
        var speaker =
            cue.Forms == CueForms.Ing
                ? subjects.IngSubject(i, sentence, earlier)
                : phrases.Before(i, sentence.First)
                    ?? (subjects.FollowsAnd(i, sentence) ? earlier ?? subjects.FirstSubject(sentence) : null);
        if (speaker is not { } found || OnlyNames(i, cue, found))
            return null;
        if ((cue.Forms & (CueForms.Past | CueForms.Ing)) == 0 && !filter.CanSpeak(found))
            return null;
        var right = clauses.After(i, cue, mainClauses.EndOfClause(i, found, sentence), out var colon);
        if (cue.Has(CueUses.Quotation) && !OnlyIng(cue) && bounds.FollowsQuotation(found.Whole.First, sentence))
        {
            var more =
                !right.IsEmpty && text.QuotationAt(right.First) >= 0 ? right : bounds.SecondPart(i + 1, sentence);
            var left = bounds.LeftOf(found.Whole.First, sentence);
            return new Report(new TokenRange(i, i + 1), found, left, more, "content-speaker-cue", cue);
        }
        if (!right.IsEmpty || colon)
        {
            var rule = cue.Forms == CueForms.Ing ? "speaker-participle-content" : "speaker-cue-content";
            return new Report(new TokenRange(i, i + 1), found, default, right, rule, cue)
            {
                EndsInColon = colon && right.IsEmpty,
            };
        }
        return cue.Has(CueUses.Quotation) && !cue.Has(CueUses.Mind) && Trailing(i, cue, found, sentence) is { } trailing
            ? trailing with
            {
                Verb = cue,
            }
            : null;
    }

    private bool MarksFollow(int i) =>
        i < text.Count
        && (text.QuotationAt(i) >= 0 || text.Lower(i) is "the" && i + 1 < text.Count && text.QuotationAt(i + 1) >= 0);

    private static bool OnlyIng(CueVerb cue) => cue.Forms == CueForms.Ing;

    // "a site called “…”", but "what he called “…”".
    private bool OnlyNames(int i, CueVerb cue, SpeakerPhrase subject) =>
        cue.Lemma is "call" or "dub" or "label"
        && cue.Is(CueForms.Participle)
        && MarksFollow(i + 1)
        && !(
            subject.Head.First > 0
            && (
                text.Lower(subject.Head.First - 1) is "what" or "which" or "whom" or "who" or "that" or "," or "than"
                || subject.Whole.First > 0
                    && text.Lower(subject.Whole.First - 1)
                        is "what"
                            or "which"
                            or "whom"
                            or "who"
                            or "that"
                            or ","
                            or "than"
            )
        );

    private Report? Inverted(int i, CueVerb cue, TokenRange sentence)
    {
        var afterComma = text.Is(i - 1, ',') && (i - 2 < sentence.First || text.QuotationAt(i - 2) < 0);
        if (!afterComma && !bounds.FollowsQuotation(i, sentence) && text.QuotationAt(i - 1) < 0)
            return null;
        if (
            phrases.At(i + 1, sentence.End) is not { } speaker
            || afterComma
                && (
                    cue.Has(CueUses.Addressee | CueUses.Noun)
                    || !cue.Has(CueUses.Bare)
                    || !bounds.EndsReport(speaker, sentence)
                )
        )
            return null;
        if (phrases.Before(i, sentence.First) is { } subject && bounds.FollowsQuotation(subject.Whole.First, sentence))
            return null;
        var left = bounds.LeftOf(i, sentence);
        return left.IsEmpty
            ? null
            : new Report(
                new TokenRange(i, i + 1),
                speaker,
                left,
                bounds.SecondPart(speaker.Whole.End, sentence, marksOnly: true),
                "content-cue-speaker",
                null
            );
    }

    private Report? Trailing(int i, CueVerb cue, SpeakerPhrase speaker, TokenRange sentence)
    {
        var first = speaker.Whole.First;
        if (text.Lower(first) is "who" or "which")
            return null;
        var left =
            first > sentence.First && (text.Is(first - 1, ',') || text.QuotationAt(first - 1) >= 0)
                ? bounds.LeftOf(first, sentence)
                : default;
        var right = bounds.SecondPart(i + 1, sentence);
        if (left.IsEmpty && right.IsEmpty && first > sentence.First)
            return null;
        if (
            !(cue.Has(CueUses.That) && bounds.EndsClause(BehindAddressee(i, cue, sentence), sentence))
            && !bounds.HasMarks(left)
            && !bounds.HasMarks(right)
            && first > sentence.First
        )
            return null;
        return new Report(new TokenRange(i, i + 1), speaker, left, right, "content-speaker-cue", null);
    }

    // "…, officials told the agency, adding …"
    private int BehindAddressee(int verb, CueVerb cue, TokenRange sentence) =>
        cue.Has(CueUses.Addressee) ? clauses.BehindAddressee(verb + 1, sentence.End) : verb + 1;
}
