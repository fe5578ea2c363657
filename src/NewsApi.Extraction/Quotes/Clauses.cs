namespace NewsApi.Extraction.Quotes;

/// <summary>Bounds what is reported: where the clause after a reporting verb starts and ends.</summary>
internal sealed class Clauses(ReadingText text, NounPhrases phrases)
{
    private readonly Circumstances circumstances = new(text, phrases);

    // Longer clauses than this are lists or broken text; the bound keeps reading linear.
    private const int Longest = 150;

    /// <summary>What the verb at <paramref name="verb"/> reports to its right; empty where nothing is.</summary>
    public TokenRange After(int verb, CueVerb cue, int ceiling, out bool colon)
    {
        colon = false;
        var i = circumstances.Adverbs(verb + 1, ceiling);
        if (cue.Has(CueUses.Addressee))
            i = circumstances.Addressee(i, ceiling);
        if (i < ceiling && Starts(i, cue, i == verb + 1, ref colon) is { } direct)
            return To(i + direct, ceiling, cue);
        i = circumstances.Phrases(i, ceiling, out var skipped);
        if (i >= ceiling)
            return default;
        if (text.Is(i, ',') && i + 1 < ceiling && text.QuotationAt(i + 1) >= 0 && cue.Has(CueUses.Quotation))
            return To(i + 1, ceiling, cue);
        return skipped && Starts(i, cue, false, ref colon) is { } late ? To(i + late, ceiling, cue) : default;
    }

    /// <summary>Behind "reporters" or "her" that follow "told".</summary>
    public int BehindAddressee(int i, int ceiling) => circumstances.Addressee(i, ceiling);

    /// <summary>From the token to the end of its clause, without the final period.</summary>
    public TokenRange To(int first, int ceiling, CueVerb? cue = null)
    {
        var limit = Math.Min(ceiling, first + Longest);
        var end = first;
        var narrow = cue is not null && (cue.Uses & (CueUses.Quotation | CueUses.That)) == 0;
        for (; end < limit; end++)
        {
            if (text.QuotationAt(end) >= 0)
                continue;
            if (narrow && end > first && text.Word(end) is "-" or "--" or "—" or "–")
                break;
            if (end > first + 1 && AnotherReports(end, limit))
                break;
            if (
                text.Is(end, ';')
                || text.Is(end, ')')
                || (
                    text.Is(end, ',')
                    && (narrow ? end > first + 1 && !MarksFollow(end, limit) : EndsAtComma(end, limit))
                )
            )
                break;
        }
        while (
            end > first
            && text.QuotationAt(end - 1) < 0
            && !text.IsWord(end - 1)
            && text.Word(end - 1) is "." or "," or "?" or "!" or "-" or "—" or "–" or "--"
        )
            end--;
        return new TokenRange(first, end);
    }

    // "called Smith, his old rival, a “fraud”": the words in marks belong to the verb unless another reporting verb comes first.
    private bool MarksFollow(int comma, int limit)
    {
        for (var i = comma + 1; i < limit && i < comma + 25; i++)
        {
            if (text.QuotationAt(i) >= 0)
                return true;
            if (text.Cue(i) is not null || text.Is(i, ';'))
                return false;
        }
        return false;
    }

    // "Smith said A and Jones said B": the second report is not part of the first.
    private bool AnotherReports(int i, int limit)
    {
        if (
            text.Lower(i) is not ("and" or "but" or "while")
            || i + 2 >= limit
            || text.QuotationAt(i + 1) >= 0
            || !text.IsName(i + 1)
        )
            return false;
        var end = Math.Min(limit, i + 6);
        for (var j = i + 2; j < end && text.QuotationAt(j) < 0; j++)
        {
            if (
                text.Cue(j) is { } cue
                && cue.Is(CueForms.Past | CueForms.Third)
                && (cue.Has(CueUses.That) || text.Lower(i) == "while")
                && !cue.Has(CueUses.Mind)
            )
                return true;
            if (!text.IsName(j) && !text.Is(j, WordClass.Auxiliary | WordClass.Adverb))
                return false;
        }
        return false;
    }

    private bool EndsAtComma(int comma, int limit)
    {
        var next = comma + 1;
        if (next >= limit || text.QuotationAt(next) >= 0)
            return false;
        if (
            text.Lower(next) is "according" or "however"
            || (text.Cue(next) is { } ing && ing.Is(CueForms.Ing) && ing.Has(CueUses.That | CueUses.Noun))
        )
            return true;
        if (text.Lower(next) is not ("but" or "and" or "while" or "although" or "though" or "as"))
            return false;
        for (var i = next + 1; i < limit && i < next + 8 && text.QuotationAt(i) < 0 && !text.Is(i, ','); i++)
        {
            if (text.Cue(i) is { } cue && cue.Is(CueForms.Past | CueForms.Third) && cue.Has(CueUses.That))
                return true;
        }
        return false;
    }

    // How many tokens stand before the reported words (0 or 1), or null where no report starts here.
    private int? Starts(int i, CueVerb cue, bool adjacent, ref bool colon)
    {
        if (text.QuotationAt(i) >= 0)
            return 0;
        if (text.Is(i, ':'))
        {
            colon = cue.Has(CueUses.Quotation);
            return colon ? 1 : null;
        }
        var word = text.Lower(i);
        if (word == "that" && cue.Has(CueUses.That))
            return 0;
        if (
            word is "whether" or "if" or "how" or "why" or "what" or "when" or "where" or "who"
            && cue.Has(CueUses.That | CueUses.Quotation)
        )
            return 0;
        if (
            word == "to"
            && cue.Has(CueUses.Infinitive)
            && i + 1 < text.Count
            && text.QuotationAt(i + 1) < 0
            && !text.IsName(i + 1)
            && !text.Is(i + 1, WordClass.Determiner | WordClass.Object | WordClass.Pronoun)
        )
            return 0;
        if (
            cue.Has(CueUses.Noun)
            && adjacent
            && (
                phrases.StartsPhrase(i)
                || text.Is(i, WordClass.Object)
                || word is "for" or "of" or "as" or "on" or "to" or "about"
            )
        )
            return 0;
        var clause =
            phrases.StartsPhrase(i)
            || word is "there" or "there's"
            || (text.Is(i, WordClass.Subordinator) && word is "because" or "while" or "although");
        return clause && cue.Has(CueUses.Bare) ? 0 : null;
    }
}
