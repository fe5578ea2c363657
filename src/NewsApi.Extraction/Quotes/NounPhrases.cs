namespace NewsApi.Extraction.Quotes;

/// <summary>Finds the noun phrase before a verb (its subject) or after one (an inverted subject, "according to X") without a parser.</summary>
internal sealed class NounPhrases(ReadingText text)
{
    // Longer subjects than this are sentences misread; the bound keeps reading linear.
    private const int Reach = 40;

    private const WordClass Bounds = WordClass.Subordinator | WordClass.Auxiliary;

    /// <summary>The subject that ends before the verb, looking no further left than <paramref name="floor"/>.</summary>
    public SpeakerPhrase? Before(int verb, int floor)
    {
        floor = Math.Max(floor, verb - Reach);
        var last = verb - 1;
        while (
            last >= floor
            && text.QuotationAt(last) < 0
            && text.Is(last, WordClass.Auxiliary | WordClass.Adverb)
            && !text.Is(last, WordClass.Pronoun)
        )
            last--;
        last = WithoutTime(last, floor);
        if (last < floor || text.QuotationAt(last) >= 0)
            return null;
        if (text.Lower(last) is "who" or "which" or "that")
        {
            var relative = last;
            last -= last - 1 >= floor && text.Is(last - 1, ',') ? 2 : 1;
            if (last < floor || Ending(last, last, floor) is not { } antecedent)
                return null;
            return antecedent with { Whole = new TokenRange(relative, relative + 1) };
        }
        var end = last;
        if (IsClosingMark(last))
            end = BeforeApposition(last, floor);
        return end < floor ? null : Ending(end, last, floor);
    }

    // "Smith on Sunday told": the time is not the subject.
    private int WithoutTime(int last, int floor)
    {
        var i = last;
        while (i > floor && text.QuotationAt(i) < 0 && text.Is(i, WordClass.Time))
            i--;
        if (i == last || text.QuotationAt(i) >= 0)
            return last;
        while (
            i > floor && text.Lower(i) is "two" or "three" or "a" or "few" or "several" or "than" or "less" or "more"
        )
            i--;
        if (text.Lower(i) is "on" or "in" or "last" or "this" or "earlier" or "late")
            return i > floor ? i - 1 : last;
        return text.IsName(i) || text.Is(i, WordClass.Person | WordClass.Body | WordClass.Pronoun) ? i : last;
    }

    /// <summary>The noun phrase that starts at the token, with an apposition behind its comma.</summary>
    public SpeakerPhrase? At(int first, int ceiling, bool mayHaveApposition = true)
    {
        ceiling = Math.Min(ceiling, first + Reach);
        if (first >= ceiling || !StartsPhrase(first))
            return null;
        var end = HeadEnd(first, ceiling);
        var head = new TokenRange(first, end);
        var whole = mayHaveApposition || NameFollows(head, ceiling) ? WithApposition(head, ceiling) : head;
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
                    | Bounds
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
            if (text.QuotationAt(i) >= 0 || (!text.IsWord(i) && !IsPossessive(i)))
                break;
            if (IsPossessive(i))
                continue;
            if (text.Is(i, Bounds | WordClass.Pronoun) && !text.Is(i, WordClass.Determiner))
                break;
            if (text.Is(i, WordClass.Time) && !IsPossessive(i + 1 < ceiling ? i + 1 : i))
                break;
            if (text.Is(i, WordClass.Preposition) && !Attaches(i, named, ceiling))
                break;
            if (text.Is(i, WordClass.Conjunction) && !JoinsNames(i, ceiling))
                break;
            if (
                text.Is(i, WordClass.Adverb)
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
        && char.IsLower(text.Word(i)[0])
        && text.Word(i).EndsWith("ed", StringComparison.Ordinal)
        && !(i + 1 < ceiling && text.Lower(i + 1) is "with" or "by" or "in" or "for")
        && !text.Is(i - 1, WordClass.Determiner | WordClass.Adverb);

    // "Maria Lopez walked": a word in lower case behind a name, with no name or role behind it, is the verb.
    private bool EndsName(int i, int ceiling)
    {
        if (
            !char.IsLower(text.Word(i)[0])
            || i + 1 < ceiling && text.Lower(i + 1) == "with"
            || IsPossessive(i - 1)
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
                && !text.Is(j, WordClass.Preposition | Bounds | WordClass.Determiner);
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
                    && !text.Is(i + 1, WordClass.Pronoun | Bounds | WordClass.Adverb)
        );

    private TokenRange WithApposition(TokenRange head, int ceiling)
    {
        var comma = head.End;
        if (comma + 1 >= ceiling || !text.Is(comma, ',') || !StartsApposition(comma + 1, head))
            return head;
        for (var i = comma + 1; i < ceiling; i++)
        {
            if (text.QuotationAt(i) >= 0)
                return head;
            if (text.Is(i, ',') || text.Is(i, '.') || text.Is(i, ';') || text.Is(i, ':'))
                return new TokenRange(head.First, i);
            if (
                text.Is(i, WordClass.Auxiliary) && !IsPossessive(i)
                || text.Cue(i) is { } cue && cue.Is(CueForms.Past | CueForms.Third)
            )
                return head;
        }
        return head;
    }

    // "the town's mayor, Clara Stone,"
    private bool NameFollows(TokenRange head, int ceiling)
    {
        if (!text.Is(head.End - 1, WordClass.Person) || text.IsName(head.End - 1))
            return false;
        var i = head.End + 1;
        while (i < ceiling && text.QuotationAt(i) < 0 && text.IsName(i))
            i++;
        return i > head.End + 1 && i < ceiling && text.Is(i, ',');
    }

    private bool StartsApposition(int i, TokenRange head) =>
        text.QuotationAt(i) < 0 && text.Is(head.End - 1, WordClass.Person) && text.IsName(i)
        || text.QuotationAt(i) < 0
            && text.IsName(head.End - 1)
            && (
                text.Lower(i) is "a" or "an" or "the" or "who" or "whose" or "his" or "her"
                || (char.IsLower(text.Word(i)[0]) && text.Is(i, WordClass.Person))
                || char.IsDigit(text.Word(i)[0])
                || Possessor(i)
            );

    private bool Possessor(int i) =>
        text.IsName(i) && (i + 1 < text.Count && IsPossessive(i + 1) || i + 2 < text.Count && IsPossessive(i + 2));

    private bool IsPossessive(int i) => text.Lower(i) is "'s" or "’s" or "'" or "’";

    private bool IsClosingMark(int i) => text.Word(i) is "," or ")" or "-" or "--" or "–" or "—";

    // From the mark that closes an apposition back to the last word before the mark that opened it; -1 where there is none.
    private int BeforeApposition(int mark, int floor)
    {
        if (text.Is(mark, ')'))
        {
            var open = mark - 1;
            while (open >= floor && !text.Is(open, '('))
                open--;
            return open - 1;
        }
        var best = -1;
        for (
            var open = PreviousMark(mark, floor);
            open > floor && text.QuotationAt(open - 1) < 0;
            open = PreviousMark(open, floor)
        )
        {
            best = open - 1;
            if (IsHead(best, floor))
                return best;
        }
        return best;
    }

    // A comma behind a name or behind "the company": the apposition's head is reached, unless it is itself part of one ("of Boston").
    private bool IsHead(int last, int floor)
    {
        if (!text.IsName(last) && !text.Is(last, WordClass.Person | WordClass.Body | WordClass.Pronoun))
            return false;
        var first = SegmentStart(last, floor);
        return !text.Is(first, WordClass.Preposition | WordClass.Subordinator)
            && !(
                text.Lower(first) is "a" or "an" or "the"
                && PreviousMark(first, floor) == first - 1
                && first - 2 >= floor
                && text.IsName(first - 2)
            );
    }

    private int SegmentStart(int last, int floor)
    {
        while (last > floor && text.QuotationAt(last - 1) < 0 && !IsClosingMark(last - 1))
            last--;
        return last;
    }

    private int PreviousMark(int from, int floor)
    {
        for (var i = from - 1; i >= floor && text.QuotationAt(i) < 0; i--)
        {
            if (IsClosingMark(i) && !text.Is(i, ')'))
                return i;
        }
        return -1;
    }

    private SpeakerPhrase? Ending(int last, int wholeLast, int floor)
    {
        while (last >= floor && IsPossessive(last) && last > floor)
            last--;
        if (last < floor || !text.IsWord(last) || text.QuotationAt(last) >= 0)
            return null;
        if (
            text.Is(last, WordClass.Pronoun)
            && !(text.Is(last, WordClass.Determiner) && last > floor && text.Is(last - 1, WordClass.Preposition))
        )
            return new SpeakerPhrase(
                new TokenRange(last, wholeLast + 1 > last + 1 && IsClosingMark(wholeLast) ? wholeLast : last + 1),
                new TokenRange(last, last + 1)
            );
        if (text.Is(last, WordClass.Preposition | Bounds | WordClass.Object | WordClass.Conjunction))
            return null;
        var first = last;
        while (first > floor && Extends(first - 1, first, floor))
            first--;
        if (
            first > floor + 1
            && text.Lower(first - 1) is "who"
            && Ending(first - (text.Is(first - 2, ',') ? 3 : 2), wholeLast, floor) is { } antecedent
        )
            return antecedent with { Whole = antecedent.Whole with { End = last + 1 } };
        first = WithoutObjects(WithoutFronting(first, last), last);
        var end = IsClosingMark(wholeLast) ? wholeLast : last + 1;
        return new SpeakerPhrase(new TokenRange(first, Math.Max(end, last + 1)), new TokenRange(first, last + 1));
    }

    private bool Extends(int i, int next, int floor)
    {
        if (text.QuotationAt(i) >= 0)
            return false;
        if (IsPossessive(i) || text.Is(i, '.') && i > floor && text.Word(i - 1).Length <= 3)
            return true;
        if (!text.IsWord(i))
            return text.Is(i, '-') || text.Is(i, '&');
        if (text.Is(i, Bounds) || text.Is(i, WordClass.Pronoun) && !text.Is(i, WordClass.Determiner))
            return false;
        if (text.Is(i, WordClass.Conjunction))
            return text.Lower(i) == "and"
                && i > floor
                && text.IsWord(i - 1)
                && text.QuotationAt(i - 1) < 0
                && text.IsName(i - 1) == text.IsName(next)
                && text.Cue(i - 1) is null;
        if (
            text.Cue(i) is { } cue
            && cue.Is(CueForms.Past | CueForms.Third)
            && !text.IsName(i)
            && i > floor
            && !text.Is(i - 1, WordClass.Determiner)
            && !text.Is(next, WordClass.Person | WordClass.Body)
        )
            return false;
        return true;
    }

    // "released a statement": a determiner right behind a plain word opens a new phrase.
    private int WithoutObjects(int first, int last)
    {
        for (var i = last; i > first; i--)
        {
            var opens = text.Is(i, WordClass.Determiner) && !text.Is(i, WordClass.Pronoun);
            if (
                opens
                && text.IsWord(i - 1)
                && !text.Is(i - 1, WordClass.Preposition | WordClass.Determiner | WordClass.Conjunction)
            )
                return i;
        }
        while (first < last && (IsPossessive(first) || !text.IsWord(first)))
            first++;
        return first;
    }

    // "In a statement Smith", "Yesterday the mayor": a phrase of time or place in front is not part of the subject.
    private int WithoutFronting(int first, int last)
    {
        var start = first;
        while (
            start < last
            && text.Is(start, WordClass.Adverb | WordClass.Conjunction | WordClass.Time)
            && !text.IsName(start)
        )
            start++;
        if (!text.Is(start, WordClass.Preposition) || start == last)
            return start;
        for (var i = last; i > start + 1; i--)
        {
            var opensPhrase =
                text.Is(i, WordClass.Determiner)
                || (text.IsName(i) && !text.IsName(i - 1) && !text.Is(i - 1, WordClass.Determiner));
            if (opensPhrase && !text.Is(i - 1, WordClass.Preposition) && !IsPossessive(i - 1))
                return i;
        }
        return start + 1;
    }
}
