namespace NewsApi.Extraction.Quotes;

/// <summary>Finds every reporting expression of a sentence: verbs with their subjects, "according to", nouns with "that".</summary>
internal sealed class ReportFinder
{
    private readonly ReadingText text;
    private readonly NounPhrases phrases;
    private readonly Clauses clauses;

    public ReportFinder(ReadingText text)
    {
        this.text = text;
        phrases = new NounPhrases(text);
        clauses = new Clauses(text, phrases);
    }

    public void Read(TokenRange sentence, List<Report> reports)
    {
        SpeakerPhrase? subject = null;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (text.QuotationAt(i) >= 0)
                continue;
            var report =
                AccordingTo(i, sentence)
                ?? PutsIt(i, sentence)
                ?? ByAgent(i, sentence)
                ?? (text.Cue(i) is { } cue ? Verb(i, cue, sentence, subject) : null);
            if (report is null)
                continue;
            reports.Add(report);
            if (report.Verb is not null && !report.Verb.Is(CueForms.Ing))
                subject = report.Speaker;
        }
    }

    private Report? AccordingTo(int i, TokenRange sentence)
    {
        if (text.Lower(i) != "according" || i + 2 >= sentence.End || text.Lower(i + 1) != "to")
            return null;
        var fronted = i - sentence.First <= 1;
        if (phrases.At(i + 2, sentence.End, !fronted) is not { } speaker)
            return null;
        var after = speaker.Whole.End;
        if (fronted)
        {
            while (after < sentence.End && !text.Is(after, ','))
                after++;
            return New(default, clauses.To(Math.Min(after + 1, sentence.End), sentence.End), "according-to-fronted");
        }
        var left = LeftOf(i, sentence);
        var goesOn =
            after + 1 < sentence.End
            && text.Is(after, ',')
            && !text.Is(after + 1, WordClass.Preposition)
            && !EndsFinite(left);
        return New(left, goesOn ? clauses.To(after + 1, sentence.End) : default, "according-to");

        Report New(TokenRange before, TokenRange right, string rule) =>
            new(new TokenRange(i, i + 2), speaker, before, right, rule, null);
    }

    // "As Smith puts it, …"
    private Report? PutsIt(int i, TokenRange sentence)
    {
        if (text.Lower(i) is not ("put" or "puts") || i + 1 >= sentence.End || text.Lower(i + 1) != "it")
            return null;
        if (phrases.Before(i, sentence.First) is not { } speaker)
            return null;
        var right = i + 3 < sentence.End && text.Word(i + 2) is "," or ":" ? clauses.To(i + 3, sentence.End) : default;
        var left = right.IsEmpty ? LeftOf(Math.Max(speaker.Whole.First - 1, sentence.First), sentence) : default;
        return new Report(new TokenRange(i, i + 2), speaker, left, right, "as-speaker-puts-it", null);
    }

    // "was described by the club as", "was told by Smith that"
    private Report? ByAgent(int i, TokenRange sentence)
    {
        if (
            text.Cue(i) is not { } cue
            || !cue.Is(CueForms.Participle)
            || i + 2 >= sentence.End
            || text.Lower(i + 1) != "by"
        )
            return null;
        if (i == sentence.First || !IsBe(text.Lower(i - 1)) || phrases.At(i + 2, sentence.End) is not { } agent)
            return null;
        var right = agent.Whole.End < sentence.End ? clauses.To(agent.Whole.End, sentence.End) : default;
        return new Report(new TokenRange(i, i + 1), agent, default, right, "passive-by-speaker", cue);
    }

    // "The timing, according to X, was": what stands before has no verb yet, so the clause goes on behind.
    private bool EndsFinite(TokenRange left)
    {
        for (var i = left.First; i < left.End; i++)
        {
            if (text.Is(i, WordClass.Auxiliary) || text.Cue(i) is { } cue && cue.Is(CueForms.Past | CueForms.Third))
                return true;
        }
        return false;
    }

    private Report? Verb(int i, CueVerb cue, TokenRange sentence, SpeakerPhrase? earlier)
    {
        if (IsNounOrAdjective(i, cue, sentence))
            return null;
        if (cue.Has(CueUses.Quotation) && !cue.Is(CueForms.Ing) && Inverted(i, cue, sentence) is { } inverted)
            return inverted with { Verb = cue };
        var speaker =
            cue.Forms == CueForms.Ing
                ? IngSubject(i, sentence, earlier)
                : phrases.Before(i, sentence.First) ?? (FollowsAnd(i, sentence) ? earlier : null);
        if (speaker is not { } found)
            return null;
        if ((cue.Forms & (CueForms.Past | CueForms.Ing)) == 0 && !CanSpeak(found))
            return null;
        var right = clauses.After(i, cue, sentence.End, out var colon);
        if (cue.Has(CueUses.Quotation) && FollowsQuotation(found.Whole.First, sentence))
        {
            var more = !right.IsEmpty && text.QuotationAt(right.First) >= 0 ? right : SecondPart(i + 1, sentence);
            var left = LeftOf(found.Whole.First, sentence);
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

    // "claims", "reports" and "plans" are nouns where no name or role stands before them.
    private bool CanSpeak(SpeakerPhrase speaker) =>
        text.IsName(speaker.Head.End - 1)
        || text.Is(speaker.Head.End - 1, WordClass.Pronoun | WordClass.Person | WordClass.Body)
        || text.Is(speaker.Head.First, WordClass.Determiner);

    // `"…," Smith told reporters`: the comma or question mark inside says that what was said is over.
    private bool FollowsQuotation(int first, TokenRange sentence)
    {
        if (first > sentence.First && text.Is(first - 1, ','))
            return first - 1 > sentence.First && text.QuotationAt(first - 2) >= 0;
        if (first <= sentence.First || text.QuotationAt(first - 1) is var q && q < 0)
            return false;
        return text.Layout.Body[text.Quotations[q].Inner.End - 1] is ',' or '?' or '!' or '—' or '-' or '…';
    }

    private bool FollowsAnd(int i, TokenRange sentence)
    {
        var j = i - 1;
        while (j > sentence.First && text.Is(j, WordClass.Adverb))
            j--;
        return j > sentence.First && text.Lower(j) is "and" or "but";
    }

    private Report? Inverted(int i, CueVerb cue, TokenRange sentence)
    {
        var afterComma = text.Is(i - 1, ',') && (i - 2 < sentence.First || text.QuotationAt(i - 2) < 0);
        if (!afterComma && !FollowsQuotation(i, sentence) && text.QuotationAt(i - 1) < 0)
            return null;
        if (
            phrases.At(i + 1, sentence.End) is not { } speaker
            || afterComma
                && (
                    cue.Has(CueUses.Addressee | CueUses.Noun)
                    || !cue.Has(CueUses.Bare)
                    || !EndsReport(speaker, sentence)
                )
        )
            return null;
        if (phrases.Before(i, sentence.First) is { } subject && FollowsQuotation(subject.Whole.First, sentence))
            return null;
        var left = LeftOf(i, sentence);
        return left.IsEmpty
            ? null
            : new Report(
                new TokenRange(i, i + 1),
                speaker,
                left,
                SecondPart(speaker.Whole.End, sentence, marksOnly: true),
                "content-cue-speaker",
                null
            );
    }

    // `The plan failed, said Smith.`: nothing but the circumstances may follow the speaker.
    private bool EndsReport(SpeakerPhrase speaker, TokenRange sentence)
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

    private Report? Trailing(int i, CueVerb cue, SpeakerPhrase speaker, TokenRange sentence)
    {
        var first = speaker.Whole.First;
        if (text.Lower(first) is "who" or "which")
            return null;
        var left =
            first > sentence.First && (text.Is(first - 1, ',') || text.QuotationAt(first - 1) >= 0)
                ? LeftOf(first, sentence)
                : default;
        var right = SecondPart(i + 1, sentence);
        if (left.IsEmpty && right.IsEmpty && first > sentence.First)
            return null;
        if (
            !(cue.Has(CueUses.That) && EndsClause(i + 1, sentence))
            && !HasMarks(left)
            && !HasMarks(right)
            && first > sentence.First
        )
            return null;
        return new Report(new TokenRange(i, i + 1), speaker, left, right, "content-speaker-cue", null);
    }

    private bool HasMarks(TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (text.QuotationAt(i) >= 0)
                return true;
        }
        return false;
    }

    // "…, he said." and "…, he said in June", but not "Smith pleaded with them".
    private bool EndsClause(int i, TokenRange sentence) =>
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

    // `…, he said on Monday, …`: what was said goes on behind the next comma.
    private TokenRange SecondPart(int from, TokenRange sentence, bool marksOnly = false)
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

    // From the sentence's start, or behind a semicolon, to the comma before the speaker.
    private TokenRange LeftOf(int end, TokenRange sentence)
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

    private SpeakerPhrase? IngSubject(int i, TokenRange sentence, SpeakerPhrase? earlier)
    {
        if (i == sentence.First)
            return null;
        if (text.Is(i - 1, WordClass.Auxiliary))
            return phrases.Before(i, sentence.First);
        if (text.Lower(i - 1) == "as" && Quoted(i, sentence) is { } quoted)
            return quoted;
        var apart =
            text.Is(i - 1, ',')
            || text.QuotationAt(i - 1) >= 0
            || text.Is(i - 1, WordClass.Preposition | WordClass.Conjunction | WordClass.Adverb);
        if (!apart && phrases.Before(i, sentence.First) is { } noun && IsNounWithParticiple(noun, sentence))
            return noun;
        return NearestPronoun(i, sentence, earlier) ?? earlier ?? FirstSubject(sentence);
    }

    // "The paper quoted Smith as saying": Smith speaks.
    private SpeakerPhrase? Quoted(int i, TokenRange sentence)
    {
        for (var j = i - 1; j >= sentence.First && j > i - 30; j--)
        {
            if (text.Cue(j) is { Lemma: "quote" or "cite" })
                return phrases.At(j + 1, i - 1);
        }
        return null;
    }

    // "documents showing", "a letter saying", but not "at one point calling" or "included comparing".
    private bool IsNounWithParticiple(SpeakerPhrase noun, TokenRange sentence)
    {
        var before = noun.Head.First - 1;
        if (
            before >= sentence.First
            && (
                text.Is(before, WordClass.Preposition)
                || text.IsWord(before) && text.Is(noun.Head.First, WordClass.Determiner)
            )
        )
            return false;
        return before >= sentence.First && text.Lower(before) == "with"
            || text.Is(noun.Head.End - 1, WordClass.Person | WordClass.Body | WordClass.News | WordClass.Pronoun)
            || text.Is(noun.Head.First, WordClass.Determiner);
    }

    // "The president refused, though he used other words, saying": the pronoun is nearer than the sentence's subject.
    private SpeakerPhrase? NearestPronoun(int i, TokenRange sentence, SpeakerPhrase? earlier)
    {
        var floor = Math.Max(earlier?.Whole.End ?? sentence.First, i - 40);
        for (var j = i - 1; j >= floor; j--)
        {
            if (text.QuotationAt(j) >= 0)
                continue;
            if (text.Lower(j) is "where" or "while" or "although" or "but" && phrases.At(j + 1, i) is { } nearer)
                return nearer;
            if (text.Lower(j) is "he" or "she" or "they")
                return new SpeakerPhrase(new TokenRange(j, j + 1), new TokenRange(j, j + 1));
        }
        return null;
    }

    /// <summary>The noun phrase that starts at the token.</summary>
    public SpeakerPhrase? Phrase(int first, int ceiling) => phrases.At(first, ceiling);

    /// <summary>The first noun phrase of the sentence, behind a fronted "In Washington, …".</summary>
    public SpeakerPhrase? FirstSubject(TokenRange sentence)
    {
        var i = BehindDateline(sentence);
        var fronted =
            i < sentence.End
            && (text.Is(i, WordClass.Preposition | WordClass.Subordinator | WordClass.Adverb) || IsIng(i));
        if (fronted)
            i = BehindComma(i, sentence);
        while (i < sentence.End && text.QuotationAt(i) < 0 && text.Is(i, WordClass.Conjunction | WordClass.Adverb))
            i++;
        if (i < sentence.End && (text.Lower(i) == "according" || text.Cue(i) is { Forms: CueForms.Ing }))
            i = FirstName(sentence);
        var subject = i < sentence.End ? phrases.At(i, sentence.End) : null;
        // "In Salem, New Hampshire, Smith": the place goes on.
        while (fronted && subject is { } place && place.Whole == place.Head && IsComma(place.Whole.End, sentence))
            subject =
                phrases.At(place.Whole.End + 1, sentence.End) is { } next
                && !text.Is(next.Head.First, WordClass.Determiner)
                    ? next
                    : null;
        return subject;
    }

    private bool IsComma(int i, TokenRange sentence) => i < sentence.End && text.QuotationAt(i) < 0 && text.Is(i, ',');

    private bool IsIng(int i) => text.Word(i).Length > 5 && text.Word(i).EndsWith("ing", StringComparison.Ordinal);

    private int BehindComma(int i, TokenRange sentence)
    {
        var end = Math.Min(sentence.End, sentence.First + 30);
        while (i < end && !text.Is(i, ','))
            i++;
        return i + 1;
    }

    // "PARIS (Reuters) — ", "BOSTON, July 5 -".
    private int BehindDateline(TokenRange sentence)
    {
        var end = Math.Min(sentence.End, sentence.First + 12);
        for (var i = sentence.First; i < end && text.QuotationAt(i) < 0; i++)
        {
            if (text.Word(i) is "-" or "--" or "—" or "–")
                return i > sentence.First ? i + 1 : i;
            if (char.IsLower(text.Word(i)[0]))
                break;
        }
        return sentence.First;
    }

    private int FirstName(TokenRange sentence)
    {
        var i = sentence.First;
        var end = Math.Min(sentence.End, i + 60);
        while (i < end)
        {
            var starts =
                text.QuotationAt(i) < 0
                && (
                    text.IsName(i) && text.Lower(i) != "according" && text.Cue(i) is null
                    || text.Lower(i) is "he" or "she" or "they"
                );
            if (starts && (i == sentence.First || !text.Is(i - 1, WordClass.Preposition | WordClass.Determiner)))
                return i;
            i++;
        }
        return sentence.End;
    }

    // "the report", "a planned visit", "was told": not a reporting verb with a subject of its own.
    private bool IsNounOrAdjective(int i, CueVerb cue, TokenRange sentence)
    {
        if (i == sentence.First || text.IsName(i) && cue.Is(CueForms.Plain | CueForms.Third))
            return true;
        var before = i - 1;
        while (before > sentence.First && text.Is(before, WordClass.Adverb))
            before--;
        if (text.QuotationAt(before) >= 0)
            return false;
        if (text.Lower(before) is "to" || text.Is(before, WordClass.Determiner) && !text.Is(before, WordClass.Pronoun))
            return true;
        if (cue.Is(CueForms.Participle) && IsBe(text.Lower(before)))
            return true;
        if (cue.Forms != CueForms.Ing && text.Is(before, WordClass.Preposition | WordClass.Object))
            return true;
        if (!cue.Is(CueForms.Plain | CueForms.Third))
            return false;
        if (cue.Forms == CueForms.Plain && !TakesPlainForm(before))
            return true;
        // "report", "claims": nouns too, unless a plural, a pronoun or a name stands before them.
        return text.Lower(before) is "'s" or "’s" or "'" or "’";
    }

    // "they say", "officials say", "did say", "Smith and Jones say".
    private bool TakesPlainForm(int before)
    {
        var word = text.Lower(before);
        if (
            word
            is "they"
                or "we"
                or "you"
                or "i"
                or "who"
                or "people"
                or "police"
                or "that"
                or "which"
                or "many"
                or "some"
                or "others"
                or ","
        )
            return true;
        if (text.Is(before, WordClass.Auxiliary))
            return word is not ("'s" or "’s" or "is" or "are" or "was" or "were");
        return word.EndsWith('s')
            || word is "men" or "women"
            || text.Is(before, WordClass.Person | WordClass.Body) && !word.EndsWith('t');
    }

    private static bool IsBe(string word) =>
        word is "is" or "are" or "was" or "were" or "be" or "been" or "being" or "am" or "'re" or "’re" or "'s" or "’s";
}
