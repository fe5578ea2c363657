namespace NewsApi.Extraction.Quotes;

/// <summary>Finds who does what a participle says: "with Smith saying", "quoted Smith as saying", "…, adding".</summary>
internal sealed class ParticipleSubjects(ReadingText text, NounPhrases phrases, Subjects subjects)
{
    /// <summary>The subject of the participle, or the one of the report before it.</summary>
    public SpeakerPhrase? Subject(int i, TokenRange sentence, SpeakerPhrase? earlier)
    {
        if (i == sentence.First)
            return null;
        if (text.Is(i - 1, WordClass.Auxiliary))
            return phrases.Before(i, sentence.First);
        if (WithSubject(i, sentence) is { } absolute)
            return absolute;
        if (text.Lower(i - 1) == "as" && Quoted(i, sentence) is { } quoted)
            return quoted;
        var apart =
            text.Is(i - 1, ',')
            || text.QuotationAt(i - 1) >= 0
            || text.Is(i - 1, WordClass.Preposition | WordClass.Conjunction);
        if (!apart && phrases.Before(i, sentence.First) is { } noun && IsNounWithParticiple(noun, sentence))
            return noun;
        return NearestPronoun(i, sentence, earlier) ?? earlier ?? subjects.FirstSubject(sentence);
    }

    // "The talks ended, with Smith describing …": Smith speaks.
    private SpeakerPhrase? WithSubject(int i, TokenRange sentence)
    {
        var floor = Math.Max(sentence.First, i - 25);
        for (var j = i - 1; j > floor && text.QuotationAt(j) < 0; j--)
        {
            if (text.Is(j, ';') || text.Is(j, WordClass.Subordinator | WordClass.Auxiliary) && !text.IsPossessive(j))
                return null;
            if (text.Lower(j) != "with")
                continue;
            return phrases.At(j + 1, i) is { } subject && ReachesVerb(subject, i) ? subject : null;
        }
        return null;
    }

    // Between "with Smith" and "calling" stand at most an adverb, "of Boston" or what else belongs to the name.
    private bool ReachesVerb(SpeakerPhrase subject, int verb)
    {
        for (var t = subject.Whole.End; t < verb; t++)
        {
            var closesApposition = t == verb - 1 && subject.Whole != subject.Head;
            if (text.Is(t, ',') && !closesApposition || text.Cue(t) is not null)
                return false;
        }
        return true;
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
}
