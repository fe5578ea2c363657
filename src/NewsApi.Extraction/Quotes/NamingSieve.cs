namespace NewsApi.Extraction.Quotes;

/// <summary>Finds whose words stand behind "called" and "as": "dubbed the plan a “hoax”", "dismissed it as “naive”".</summary>
internal sealed class NamingSieve(ReadingText text, Subjects subjects)
{
    // Tokens. How far "called" and "as" stand before the words they give.
    private const int Reach = 8;

    /// <summary>"Berg dubbed the plan a “hoax”", "Berg dismissed it as “naive”".</summary>
    public Attribution? Find(int i)
    {
        var first = text.Range(i).First;
        var sentence = text.SentenceOf(first);
        var verb = first > sentence.First ? NamingVerb(first, sentence) : -1;
        if (verb < 0)
            return BehindAs(first, sentence) is { } doer ? Words(doer) : null;
        if (verb > sentence.First && IsPassive(verb, sentence))
            return new Attribution(QuoteType.Mixed, Agent(text.Range(i).End, sentence), null, "named-as");
        var subject = text.Cue(verb)!.Is(CueForms.Ing)
            ? subjects.IngSubject(verb, sentence, null)
            : subjects.Before(verb, sentence.First) ?? subjects.FirstSubject(sentence);
        return subject is { } speaker && !speaker.Whole.Contains(first) ? Words(speaker) : null;
    }

    private static Attribution Words(SpeakerPhrase speaker) => new(QuoteType.Mixed, speaker, null, "named-as");

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
