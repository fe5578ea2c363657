namespace NewsApi.Extraction.Quotes;

/// <summary>Refuses nouns and adjectives that look like reporting verbs: "the report", "a planned visit", "was told".</summary>
internal sealed class CueFilter(ReadingText text)
{
    // "the report", "a planned visit", "was told": not a reporting verb with a subject of its own.
    public bool IsNounOrAdjective(int i, CueVerb cue, TokenRange sentence)
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

    // "claims", "reports" and "plans" are nouns where no name or role stands before them.
    public bool CanSpeak(SpeakerPhrase speaker) =>
        text.IsName(speaker.Head.End - 1)
        || text.Is(speaker.Head.End - 1, WordClass.Pronoun | WordClass.Person | WordClass.Body)
        || text.Is(speaker.Head.First, WordClass.Determiner);

    public static bool IsBe(string word) =>
        word is "is" or "are" or "was" or "were" or "be" or "been" or "being" or "am" or "'re" or "’re" or "'s" or "’s";
}
