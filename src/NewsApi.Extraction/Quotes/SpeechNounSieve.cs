namespace NewsApi.Extraction.Quotes;

/// <summary>Finds whose words a noun of speech gives: "Berg’s claim that the plan is “dead”", "his call for a “fresh start”".</summary>
internal sealed class SpeechNounSieve(ReadingText text)
{
    // Tokens. How far before the marks the noun may stand.
    private const int Reach = 20;

    // Tokens. How far before the noun its owner may stand: "her long campaign promise".
    private const int OwnerReach = 4;

    public Attribution? Find(int i)
    {
        var first = text.Range(i).First;
        var floor = Math.Max(text.SentenceOf(first).First, first - Reach);
        for (var noun = first - 1; noun > floor; noun--)
        {
            if (text.Is(noun, ';') || text.Cue(noun) is { } cue && cue.Is(CueForms.Past) && cue.Has(CueUses.That))
                return null;
            if (text.QuotationAt(noun) >= 0 || !text.Is(noun, WordClass.Speech) || !Reports(noun, first))
                continue;
            if (Owner(noun, floor) is { } owner)
                return new Attribution(QuoteType.Mixed, owner, null, "speech-noun");
        }
        return null;
    }

    // "claim that", "promise of", "call for"; or the marks stand right behind it.
    private bool Reports(int noun, int marks) =>
        noun + 1 == marks
        || noun + 2 == marks && text.Is(noun + 1, ',')
        || text.Lower(noun + 1) is "that" or "of" or "to" or "for" or "about" or "is" or "was" or "against"
            && text.QuotationAt(noun + 1) < 0;

    private SpeakerPhrase? Owner(int noun, int floor)
    {
        for (var i = noun - 1; i >= floor && i >= noun - OwnerReach; i--)
        {
            if (text.QuotationAt(i) >= 0)
                return null;
            if (text.Lower(i) is "his" or "her" or "their")
                return new SpeakerPhrase(new TokenRange(i, i + 1), new TokenRange(i, i + 1));
            if (text.IsPossessive(i) && i > floor && text.IsName(i - 1))
                return Name(i, floor);
            if (!text.IsWord(i) || text.Is(i, WordClass.Preposition | ReadingText.ClauseBounds))
                return null;
        }
        return null;
    }

    private SpeakerPhrase Name(int possessive, int floor)
    {
        var first = possessive - 1;
        while (first > floor && text.IsName(first - 1) && text.QuotationAt(first - 1) < 0)
            first--;
        var range = new TokenRange(first, possessive);
        return new SpeakerPhrase(range, range);
    }
}
