namespace NewsApi.Extraction.Quotes;

/// <summary>Finds what an apposition that ends before a verb belongs to: "Hugh Hill, a doctor, said".</summary>
internal sealed class AppositionsBefore(ReadingText text)
{
    /// <summary>From the mark that closes an apposition back to the last word before the mark that opened it; -1 where there is none.</summary>
    public int LastBefore(int mark, int floor)
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
        while (last > floor && text.QuotationAt(last - 1) < 0 && !text.IsClosingMark(last - 1))
            last--;
        return last;
    }

    private int PreviousMark(int from, int floor)
    {
        for (var i = from - 1; i >= floor && text.QuotationAt(i) < 0; i--)
        {
            if (text.IsClosingMark(i) && !text.Is(i, ')'))
                return i;
        }
        return -1;
    }
}
