namespace NewsApi.Extraction.Quotes;

/// <summary>Finds whose words a participle or an unmarked sentence gives: the subject that is not right beside the verb.</summary>
internal sealed class Subjects(ReadingText text, NounPhrases phrases)
{
    /// <summary>The noun phrase that starts at the token.</summary>
    public SpeakerPhrase? Phrase(int first, int ceiling) => phrases.At(first, ceiling);

    /// <summary>The subject that ends before the verb.</summary>
    public SpeakerPhrase? Before(int verb, int floor) => phrases.Before(verb, floor);

    /// <summary>The first noun phrase of the sentence, behind a fronted "In Washington, …".</summary>
    public SpeakerPhrase? FirstSubject(TokenRange sentence)
    {
        var i = BehindDateline(sentence);
        while (i < sentence.End - 1 && text.QuotationAt(i) < 0 && !text.IsWord(i))
            i++;
        var fronted =
            i < sentence.End
            && (
                text.Is(i, WordClass.Preposition | WordClass.Subordinator | WordClass.Adverb | WordClass.Time)
                || IsParticiple(i)
            );
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
        return Complement(subject, sentence) ?? subject;
    }

    // "Another was the teacher Anna Berg, who": Anna Berg.
    private SpeakerPhrase? Complement(SpeakerPhrase? subject, TokenRange sentence) =>
        subject is { Head: { Length: 1 } head }
        && text.Lower(head.First) is "another" or "one" or "others" or "first" or "last"
        && head.End + 1 < sentence.End
        && text.QuotationAt(head.End) < 0
        && text.Lower(head.End) is "was" or "is" or "were" or "are"
            ? phrases.At(head.End + 1, sentence.End)
            : null;

    public SpeakerPhrase? IngSubject(int i, TokenRange sentence, SpeakerPhrase? earlier)
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
        return NearestPronoun(i, sentence, earlier) ?? earlier ?? FirstSubject(sentence);
    }

    /// <summary>The pronoun that is the subject nearest before the token: "it showed that he “…”".</summary>
    public SpeakerPhrase? Nearest(int token, TokenRange sentence)
    {
        var floor = Math.Max(sentence.First, token - 15);
        for (var i = token - 1; i >= floor; i--)
        {
            if (text.QuotationAt(i) < 0 && text.Lower(i) is "he" or "she" or "they" or "who")
                return new SpeakerPhrase(new TokenRange(i, i + 1), new TokenRange(i, i + 1));
        }
        return null;
    }

    public bool FollowsAnd(int i, TokenRange sentence)
    {
        var j = i - 1;
        while (j > sentence.First && text.Is(j, WordClass.Adverb))
            j--;
        return j > sentence.First && text.Lower(j) is "and" or "but";
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

    private bool IsComma(int i, TokenRange sentence) => i < sentence.End && text.QuotationAt(i) < 0 && text.Is(i, ',');

    // "Speaking to …,", "Asked whether …,"
    private bool IsParticiple(int i) =>
        text.Word(i).Length > 4
        && (
            text.Word(i).Length > 5 && text.Word(i).EndsWith("ing", StringComparison.Ordinal)
            || text.EntityAt(i) < 0
                && text.Word(i).EndsWith("ed", StringComparison.Ordinal)
                && i + 1 < text.Count
                && text.IsWord(i + 1)
                && char.IsLower(text.Word(i + 1)[0])
                && text.Cue(i + 1) is null
                && !text.Is(i + 1, WordClass.Auxiliary)
        );

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
}
