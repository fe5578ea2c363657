namespace NewsApi.Extraction.Quotes;

/// <summary>Finds the noun phrase before a verb (its subject) or after one (an inverted subject, "according to X") without a parser.</summary>
internal sealed class NounPhrases(ReadingText text)
{
    private readonly SubjectsBefore before = new(text);
    private readonly Appositions appositions = new(text);

    /// <summary>The subject that ends before the verb, looking no further left than <paramref name="floor"/>.</summary>
    public SpeakerPhrase? Before(int verb, int floor) => before.Before(verb, floor);

    /// <summary>The noun phrase that starts at the token, with an apposition behind its comma.</summary>
    public SpeakerPhrase? At(int first, int ceiling, bool mayHaveApposition = true)
    {
        ceiling = Math.Min(ceiling, first + ReadingText.LongestPhrase);
        if (first >= ceiling || !StartsPhrase(first))
            return null;
        var end = HeadEnd(first, ceiling);
        var head = new TokenRange(first, end);
        var whole =
            mayHaveApposition || appositions.NameFollows(head, ceiling)
                ? appositions.WithApposition(head, ceiling)
                : head;
        return new SpeakerPhrase(whole, head);
    }

    /// <summary>Whether a noun phrase can start here.</summary>
    public bool StartsPhrase(int i) =>
        text.QuotationAt(i) < 0
        && text.IsWord(i)
        && (
            text.Is(i, WordClass.Determiner | WordClass.Pronoun)
            || !text.Is(
                i,
                WordClass.Preposition
                    | WordClass.Conjunction
                    | ReadingText.ClauseBounds
                    | WordClass.Adverb
                    | WordClass.Time
                    | WordClass.Object
            )
        );

    private int HeadEnd(int first, int ceiling)
    {
        if (text.Is(first, WordClass.Pronoun) && !text.Is(first, WordClass.Determiner))
            return first + 1;
        var i = first + 1;
        var named = text.IsName(first);
        for (; i < ceiling; i++)
        {
            if (text.QuotationAt(i) >= 0 || (!text.IsWord(i) && !text.IsPossessive(i)))
                break;
            if (text.IsPossessive(i))
                continue;
            if (text.Is(i, ReadingText.ClauseBounds | WordClass.Pronoun) && !text.Is(i, WordClass.Determiner))
                break;
            if (text.Is(i, WordClass.Time) && !text.IsPossessive(i + 1 < ceiling ? i + 1 : i))
                break;
            if (text.Is(i, WordClass.Preposition) && !Attaches(i, named, ceiling))
                break;
            if (text.Is(i, WordClass.Conjunction) && !JoinsNames(i, ceiling))
                break;
            // "the first lady", "the town's first mayor"
            var afterDeterminer = text.Is(i - 1, WordClass.Determiner) || text.IsPossessive(i - 1);
            if (
                text.Is(i, WordClass.Adverb) && !afterDeterminer
                || (
                    text.Is(i, WordClass.Determiner)
                    && !text.Is(i - 1, WordClass.Preposition | WordClass.Determiner | WordClass.Conjunction)
                )
            )
                break;
            if (
                i > first
                && text.Cue(i) is { } cue
                && cue.Is(CueForms.Past | CueForms.Third)
                && !text.Is(i - 1, WordClass.Determiner)
            )
                break;
            if (named && EndsName(i, ceiling) || i > first + 1 && LooksPast(i, ceiling))
                break;
            named |= text.IsName(i);
        }
        while (i > first + 1 && text.Is(i - 1, WordClass.Preposition | WordClass.Conjunction | WordClass.Determiner))
            i--;
        return i;
    }

    // "The palace issued".
    private bool LooksPast(int i, int ceiling) =>
        text.Word(i).Length > 4
        && char.IsLower(text.FirstLetter(i))
        && text.Word(i).EndsWith("ed", StringComparison.Ordinal)
        && !(i + 1 < ceiling && text.Lower(i + 1) is "with" or "by" or "in" or "for")
        && !text.Is(i - 1, WordClass.Determiner | WordClass.Adverb);

    // "Maria Lopez walked": a word in lower case behind a name, with no name or role behind it, is the verb.
    private bool EndsName(int i, int ceiling)
    {
        if (
            !char.IsLower(text.FirstLetter(i))
            || i + 1 < ceiling && text.Lower(i + 1) == "with"
            || text.IsPossessive(i - 1)
            || text.Is(
                i,
                WordClass.Person | WordClass.Body | WordClass.Preposition | WordClass.Conjunction | WordClass.Determiner
            )
        )
            return false;
        for (
            var j = i + 1;
            j < ceiling
                && j <= i + 3
                && text.QuotationAt(j) < 0
                && text.IsWord(j)
                && !text.Is(j, WordClass.Preposition | ReadingText.ClauseBounds | WordClass.Determiner);
            j++
        )
        {
            if (text.IsName(j) || text.Is(j, WordClass.Person | WordClass.Body))
                return false;
        }
        return true;
    }

    // "of" always belongs to the noun; "for", "with", "from", "at" and "to" do where no name was read yet.
    private bool Attaches(int i, bool named, int ceiling)
    {
        if (i + 1 >= ceiling || text.QuotationAt(i + 1) >= 0 || text.Is(i + 1, WordClass.Time | WordClass.News))
            return false;
        return text.Lower(i) is "of"
            || (
                !named && text.Lower(i) is "for" or "with" or "from" or "at" or "to" or "in" && !NewsFollows(i, ceiling)
            );
    }

    private bool NewsFollows(int i, int ceiling)
    {
        for (var j = i + 1; j < ceiling && j <= i + 4 && text.IsWord(j); j++)
        {
            if (text.Is(j, WordClass.News | WordClass.Time))
                return true;
        }
        return false;
    }

    private bool JoinsNames(int i, int ceiling) =>
        text.Lower(i) == "and"
        && i + 1 < ceiling
        && text.QuotationAt(i + 1) < 0
        && (
            text.IsName(i + 1)
                ? text.IsName(i - 1)
                : text.IsWord(i + 1)
                    && !text.IsName(i - 1)
                    && !text.Is(i + 1, WordClass.Pronoun | ReadingText.ClauseBounds | WordClass.Adverb)
        );
}
