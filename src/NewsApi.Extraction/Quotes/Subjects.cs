namespace NewsApi.Extraction.Quotes;

/// <summary>Finds whose words a participle or an unmarked sentence gives: the subject that is not right beside the verb.</summary>
internal sealed class Subjects
{
    private readonly ReadingText text;
    private readonly NounPhrases phrases;
    private readonly ParticipleSubjects participles;

    public Subjects(ReadingText text, NounPhrases phrases)
    {
        this.text = text;
        this.phrases = phrases;
        participles = new ParticipleSubjects(text, phrases, this);
    }

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
        if (IsInverted(i, sentence))
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

    /// <summary>Whether a verb of saying opens the sentence before its subject: "Said another, “…”".</summary>
    public bool IsInverted(int i, TokenRange sentence) =>
        i == sentence.First
        && i + 1 < sentence.End
        && text.IsWord(i + 1)
        && text.QuotationAt(i) < 0
        && text.Lower(i) is "said" or "says" or "added" or "adds";

    /// <summary>The subject of a participle.</summary>
    public SpeakerPhrase? IngSubject(int i, TokenRange sentence, SpeakerPhrase? earlier) =>
        participles.Subject(i, sentence, earlier);

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
                && char.IsLower(text.FirstLetter(i + 1))
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
            if (char.IsLower(text.FirstLetter(i)))
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
