namespace NewsApi.Extraction.Quotes;

/// <summary>Tells where a fronted or relative clause ends and the main clause begins, so that a report in the one does not take in the other.</summary>
internal sealed class MainClauses(ReadingText text)
{
    /// <summary>Where the clause of the verb ends at the latest.</summary>
    /// <remarks>"After Smith said A, Jones said B"; "Smith, who said A, called B": the comma before the main clause ends the other one.</remarks>
    public int EndOfClause(int verb, SpeakerPhrase subject, TokenRange sentence)
    {
        var relative = subject.Whole.Length == 1 && text.Lower(subject.Whole.First) == "who";
        if (!relative && !StartsSubordinate(sentence.First))
            return sentence.End;
        var limit = Math.Min(sentence.End - 1, verb + LongestSubordinate);
        for (var i = verb + 1; i < limit; i++)
        {
            if (text.QuotationAt(i) >= 0)
            {
                // A comma inside the marks closes them and the clause.
                i = text.Range(text.QuotationAt(i)).End - 1;
                if (i + 1 < limit && EndsInComma(i) && MainClauseStarts(i + 1, relative))
                    return i + 1;
            }
            else if (text.Is(i, ',') && MainClauseStarts(i + 1, relative))
                return i;
        }
        return sentence.End;
    }

    // Tokens.
    private const int LongestSubordinate = 60;

    private bool StartsSubordinate(int first) =>
        text.QuotationAt(first) < 0
        && text.Lower(first)
            is "after"
                or "when"
                or "while"
                or "as"
                or "although"
                or "though"
                or "before"
                or "once"
                or "since"
                or "because"
                or "if";

    private bool MainClauseStarts(int i, bool relative)
    {
        if (text.QuotationAt(i) >= 0)
            return false;
        if (relative)
            return text.Cue(i) is { } verb && verb.Is(CueForms.Past | CueForms.Third)
                || text.Is(i, WordClass.Auxiliary);
        if (text.Lower(i) is "he" or "she" or "they" or "it" or "we")
            return true;
        // "Rubio said", "Rubio fired back": a name and a verb.
        var end = i;
        while (end < text.Count && end < i + 6 && text.QuotationAt(end) < 0 && text.IsName(end))
            end++;
        return end > i
            && end < text.Count
            && text.QuotationAt(end) < 0
            && (
                text.Is(end, WordClass.Auxiliary) && !text.IsPossessive(end)
                || char.IsLower(text.FirstLetter(end))
                    && !text.IsPossessive(end)
                    && !text.Is(
                        end,
                        WordClass.Preposition
                            | WordClass.Conjunction
                            | WordClass.Determiner
                            | WordClass.Subordinator
                            | WordClass.Time
                    )
            );
    }

    private bool EndsInComma(int last) => text.Word(last) == "," || last > 0 && text.Word(last - 1) == ",";
}
