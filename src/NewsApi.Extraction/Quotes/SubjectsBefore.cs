namespace NewsApi.Extraction.Quotes;

/// <summary>Finds the noun phrase that ends before a verb: its subject, over auxiliaries, appositions and relative clauses.</summary>
internal sealed class SubjectsBefore(ReadingText text)
{
    private readonly AppositionsBefore appositions = new(text);

    /// <summary>The subject that ends before the verb, looking no further left than <paramref name="floor"/>.</summary>
    public SpeakerPhrase? Before(int verb, int floor)
    {
        floor = BehindAccordingTo(Math.Max(floor, verb - ReadingText.LongestPhrase), verb);
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
        if (text.IsClosingMark(last))
            end = appositions.LastBefore(last, floor);
        return end < floor ? null : BehindAuxiliary(Ending(end, last, floor), floor);
    }

    // "who has in the past called": what stands between the auxiliary and the verb is not the subject. Nor is "Monday".
    private SpeakerPhrase? BehindAuxiliary(SpeakerPhrase? found, int floor)
    {
        if (found is not { } subject)
            return null;
        var first = subject.Head.First;
        if (
            first - 2 >= floor
            && text.QuotationAt(first - 1) < 0
            && text.QuotationAt(first - 2) < 0
            && text.Is(first - 1, WordClass.Preposition)
            && text.Is(first - 2, WordClass.Auxiliary)
        )
            return Before(first - 1, floor);
        return subject.Head.Length == 1 && text.Is(first, WordClass.Time) && !text.Is(first, WordClass.Body)
            ? null
            : found;
    }

    // "According to the paper, the mayor said": the paper is not part of the subject.
    private int BehindAccordingTo(int floor, int verb)
    {
        if (text.Lower(floor) != "according" || text.QuotationAt(floor) >= 0)
            return floor;
        for (var i = floor; i < verb - 1; i++)
        {
            if (text.Is(i, ','))
                return i + 1;
        }
        return floor;
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

    private SpeakerPhrase? Ending(int last, int wholeLast, int floor)
    {
        while (last >= floor && text.IsPossessive(last) && last > floor)
            last--;
        if (last < floor || !text.IsWord(last) || text.QuotationAt(last) >= 0)
            return null;
        if (
            text.Is(last, WordClass.Pronoun)
            && !(text.Is(last, WordClass.Determiner) && last > floor && text.Is(last - 1, WordClass.Preposition))
        )
            return new SpeakerPhrase(
                new TokenRange(last, wholeLast + 1 > last + 1 && text.IsClosingMark(wholeLast) ? wholeLast : last + 1),
                new TokenRange(last, last + 1)
            );
        if (text.Is(last, WordClass.Preposition | ReadingText.ClauseBounds | WordClass.Object | WordClass.Conjunction))
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
        var end = text.IsClosingMark(wholeLast) ? wholeLast : last + 1;
        return new SpeakerPhrase(new TokenRange(first, Math.Max(end, last + 1)), new TokenRange(first, last + 1));
    }

    private bool Extends(int i, int next, int floor)
    {
        if (text.QuotationAt(i) >= 0)
            return false;
        if (text.IsPossessive(i) || text.Is(i, '.') && i > floor && text.Word(i - 1).Length <= 3)
            return true;
        if (!text.IsWord(i))
            return text.Is(i, '-') || text.Is(i, '&');
        if (text.Is(i, ReadingText.ClauseBounds) || text.Is(i, WordClass.Pronoun) && !text.Is(i, WordClass.Determiner))
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
        while (first < last && (text.IsPossessive(first) || !text.IsWord(first)))
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
            if (opensPhrase && !text.Is(i - 1, WordClass.Preposition) && !text.IsPossessive(i - 1))
                return i;
        }
        return start + 1;
    }
}
