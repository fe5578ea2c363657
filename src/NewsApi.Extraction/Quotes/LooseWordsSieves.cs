namespace NewsApi.Extraction.Quotes;

/// <summary>Finds whose words a few words in marks are that no report holds: in headlines, behind "as" and "called", beside others.</summary>
internal sealed class LooseWordsSieves(ReadingText text, Subjects subjects)
{
    // Tokens. How far "called" and "as" stand before the words they give.
    private const int Reach = 8;

    // Characters.
    private const int LongestHeadline = 250;

    /// <summary>In the title line: "Berg: Time for ‘patience’", "Anna Berg Says Plan Is ‘Dead’".</summary>
    public Attribution? Headline(int i)
    {
        var quotation = text.Quotations[i];
        // Headlines have single marks; straight ones are too often apostrophes.
        if (
            quotation.Paragraph > 0
            || text.Layout.Body[quotation.Outer.Start] != '‘'
            || text.Layout.Paragraphs.Count < 2
            || text.Layout.Paragraphs[0].End - text.Layout.Paragraphs[0].Start > LongestHeadline
        )
            return null;
        var first = text.Range(i).First;
        var colon = first - 1;
        while (colon > 0 && !text.Is(colon, ':'))
            colon--;
        var subject =
            colon > 0
                ? subjects.Phrase(text.SentenceOf(colon).First, colon)
                : subjects.FirstSubject(text.SentenceOf(first));
        return subject is { } speaker && speaker.Whole.End <= first ? Words(speaker, "headline") : null;
    }

    /// <summary>"Berg dubbed the plan a “hoax”", "Berg dismissed it as “naive”".</summary>
    public Attribution? Naming(int i)
    {
        var first = text.Range(i).First;
        var sentence = text.SentenceOf(first);
        var verb = first > sentence.First ? NamingVerb(first, sentence) : -1;
        if (verb < 0)
            return BehindAs(first, sentence) is { } doer ? Words(doer, "named-as") : null;
        if (verb > sentence.First && IsPassive(verb, sentence))
            return new Attribution(QuoteType.Mixed, Agent(text.Range(i).End, sentence), null, "named-as");
        var subject = text.Cue(verb)!.Is(CueForms.Ing)
            ? subjects.IngSubject(verb, sentence, null)
            : subjects.Before(verb, sentence.First) ?? subjects.FirstSubject(sentence);
        return subject is { } speaker && !speaker.Whole.Contains(first) ? Words(speaker, "named-as") : null;
    }

    /// <summary>"to chants of “Open the gates!” and “Shame!”".</summary>
    public Attribution? Chanted(int i)
    {
        var of = text.Range(i).First - 1;
        if (of < 2 || text.Lower(of) != "of" || !IsChant(text.Lower(of - 1)))
            return null;
        return text.Lower(of - 2) is "their" or "his" or "her"
            ? new Attribution(
                QuoteType.Direct,
                new SpeakerPhrase(new TokenRange(of - 2, of - 1), new TokenRange(of - 2, of - 1)),
                null,
                "chant"
            )
            : new Attribution(QuoteType.Direct, null, null, "chant");
    }

    private static bool IsChant(string word) =>
        word
            is "chant"
                or "chants"
                or "cry"
                or "cries"
                or "shout"
                or "shouts"
                or "calls"
                or "cheers"
                or "screams"
                or "slogan"
                or "slogans";

    /// <summary>"called it “vague” and “late”": nothing but a comma or "and" between it and what is somebody's.</summary>
    public Attribution? Listed(int i, Attribution?[] found)
    {
        if (
            i == 0
            || found[i - 1] is not { } before
            || text.Quotations[i].Paragraph != text.Quotations[i - 1].Paragraph
        )
            return null;
        var between = new TokenRange(text.Range(i - 1).End, text.Range(i).First);
        if (between.IsEmpty || between.Length > 3)
            return null;
        for (var t = between.First; t < between.End; t++)
        {
            if (text.Word(t) is not ("," or "and" or "or" or "but" or "a" or "an" or "the"))
                return null;
        }
        return before with { Rule = "listed", Follows = -1 };
    }

    /// <summary>"called it “vague”, “weak” and “late”": the words beside it in the sentence are somebody's.</summary>
    public Attribution? Beside(int i, Attribution?[] found)
    {
        if (text.IsTitleCase(text.Range(i)))
            return null;
        var sentence = text.SentenceOf(text.Range(i).First);
        foreach (var other in (ReadOnlySpan<int>)[i - 1, i + 1])
        {
            if (
                other >= 0
                && other < found.Length
                && found[other] is { Speaker: { } speaker, Cue: not null }
                && sentence.Contains(text.Range(other).First)
            )
                return Words(subjects.FirstSubject(sentence) ?? speaker, "beside-quotation");
        }
        return null;
    }

    // "Berg hailed the deal as a “breakthrough”": no known verb.
    private SpeakerPhrase? BehindAs(int first, TokenRange sentence)
    {
        var i = first - 1;
        while (i > sentence.First && text.Is(i, WordClass.Determiner))
            i--;
        return
            i > sentence.First + 2
            && text.Lower(i) == "as"
            && text.IsWord(i - 1)
            && !text.Is(i - 1, WordClass.Adverb | ReadingText.ClauseBounds)
            && !(
                text.Word(i - 1).EndsWith("ed", StringComparison.Ordinal)
                || text.Lower(i - 1) is "known" or "seen" or "such"
            )
            && subjects.FirstSubject(sentence) is { } subject
            && subject.Whole.End < i
            ? subject
            : null;
    }

    private static Attribution Words(SpeakerPhrase speaker, string rule) => new(QuoteType.Mixed, speaker, null, rule);

    // From the marks back over "as a", "the", a name or pronoun, to "called", "dubbed", "described … as".
    private int NamingVerb(int first, TokenRange sentence)
    {
        var i = first - 1;
        while (i > sentence.First && text.Is(i, WordClass.Determiner))
            i--;
        var start = i + 1;
        var asWord = text.Lower(i) == "as";
        if (asWord && i > sentence.First && text.Lower(i - 1) == "such")
            return -1;
        var floor = Math.Max(sentence.First, i - (asWord ? 2 * Reach : Reach));
        for (; i >= floor && text.QuotationAt(i) < 0; i--)
        {
            if (text.Word(i) is "," or ";" or "." or "-" or "--" or "—" or "–")
                return -1;
            // "a group called “…”", "cries of “…”", "known as “…”": a name, a noun.
            if (text.Lower(i) is "known" or "called" or "named" && i > sentence.First && IsName(i, start, sentence))
                return -1;
            if (text.Cue(i) is not { } cue || text.Lower(i + 1) == "of")
                continue;
            if (Names(cue) || asWord && cue.Has(CueUses.Noun))
                return i;
        }
        return -1;
    }

    private static bool Names(CueVerb cue) =>
        cue.Lemma
            is "call"
                or "dub"
                or "label"
                or "brand"
                or "term"
                or "deem"
                or "describe"
                or "characterize"
                or "characterise"
                or "rate";

    private bool IsName(int i, int start, TokenRange sentence) =>
        text.Lower(i) == "known" || text.Lower(i - 1) == "so" || i + 1 == start && !IsPassive(i, sentence);

    private bool IsPassive(int verb, TokenRange sentence)
    {
        var before = verb - 1;
        while (before > sentence.First && text.Is(before, WordClass.Adverb))
            before--;
        return CueFilter.IsBe(text.Lower(before)) && (text.Cue(verb)?.Is(CueForms.Participle) ?? true);
    }

    // "is called a “miracle” by Berg"
    private SpeakerPhrase? Agent(int from, TokenRange sentence)
    {
        for (var i = from; i < sentence.End - 1 && i < from + Reach; i++)
        {
            if (text.QuotationAt(i) < 0 && text.Lower(i) == "by")
                return subjects.Phrase(i + 1, sentence.End);
        }
        return null;
    }
}
