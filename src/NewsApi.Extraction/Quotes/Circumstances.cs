namespace NewsApi.Extraction.Quotes;

/// <summary>Skips what may stand between a reporting verb and what it reports: adverbs, an addressee, time and place.</summary>
internal sealed class Circumstances(ReadingText text, NounPhrases phrases)
{
    /// <summary>Behind adverbs.</summary>
    public int Adverbs(int i, int ceiling)
    {
        while (i < ceiling && text.QuotationAt(i) < 0 && text.Is(i, WordClass.Adverb) && !text.IsName(i))
            i++;
        return i;
    }

    /// <summary>Behind "reporters" or "her" that follow "told".</summary>
    public int Addressee(int i, int ceiling)
    {
        if (i >= ceiling || text.QuotationAt(i) >= 0)
            return i;
        if (text.Is(i, WordClass.Object) || text.Lower(i) is "you" or "it" or "her")
            return i + 1;
        if (!phrases.StartsPhrase(i) || text.Is(i, WordClass.Pronoun) && !text.Is(i, WordClass.Determiner))
            return i;
        var limit = Math.Min(ceiling, i + 15);
        var start = i++;
        for (; i < limit && text.QuotationAt(i) < 0 && text.IsWord(i) | text.Lower(i) is "'s" or "’s"; i++)
        {
            if (
                text.Is(i, WordClass.Subordinator | WordClass.Pronoun | WordClass.Determiner | WordClass.Preposition)
                    && !(text.Lower(i) is "of" or "and")
                || text.Is(i, WordClass.Time)
            )
                break;
            if (
                text.IsName(i)
                && !text.IsName(i - 1)
                && i > start
                && !text.Is(i - 1, WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction)
            )
                break;
        }
        return i;
    }

    /// <summary>Behind what tells when and where: "in a statement", "on Monday", "to reporters", up to twelve tokens without a comma.</summary>
    public int Phrases(int i, int ceiling, out bool skipped)
    {
        var start = i;
        var limit = Math.Min(ceiling, i + 12);
        while (i < limit && text.QuotationAt(i) < 0)
        {
            if (text.Is(i, WordClass.Time))
            {
                i++;
                continue;
            }
            if (!text.Is(i, WordClass.Preposition) || text.Lower(i) is "of" or "like" or "about")
                break;
            for (i++; i < limit && text.QuotationAt(i) < 0; i++)
            {
                if (!text.IsWord(i) && text.Lower(i) is not ("'s" or "’s") || text.Lower(i) == "that")
                    break;
                if (text.Is(i - 1, WordClass.News | WordClass.Time) && !text.Is(i, WordClass.Time))
                    break;
                if (
                    text.Is(i, WordClass.Preposition)
                    || text.Is(i, WordClass.Pronoun) && !text.Is(i, WordClass.Determiner)
                )
                    break;
            }
        }
        skipped = i > start;
        return i;
    }
}
