namespace NewsApi.Extraction.Quotes;

/// <summary>Adds what stands behind a name's comma: "Hugh Hill, a doctor", "the mayor, Clara Stone,".</summary>
internal sealed class Appositions(ReadingText text)
{
    public TokenRange WithApposition(TokenRange head, int ceiling)
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
                text.Is(i, WordClass.Auxiliary) && !text.IsPossessive(i)
                || text.Cue(i) is { } cue && cue.Is(CueForms.Past | CueForms.Third)
            )
                return head;
        }
        // A line that ends without a period: "— Maria Lopez, a teacher".
        return ceiling - comma < 15 ? new TokenRange(head.First, ceiling) : head;
    }

    // "the town's mayor, Clara Stone,"
    public bool NameFollows(TokenRange head, int ceiling)
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
                || (char.IsLower(text.FirstLetter(i)) && text.Is(i, WordClass.Person))
                || char.IsDigit(text.FirstLetter(i))
                || Possessor(i)
            );

    private bool Possessor(int i) =>
        text.IsName(i)
        && (i + 1 < text.Count && text.IsPossessive(i + 1) || i + 2 < text.Count && text.IsPossessive(i + 2));
}
