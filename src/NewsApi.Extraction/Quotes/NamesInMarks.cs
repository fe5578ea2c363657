namespace NewsApi.Extraction.Quotes;

/// <summary>Tells names in marks from what is said: programmes and works, nicknames, headings between paragraphs.</summary>
internal sealed class NamesInMarks(ReadingText text, IReadOnlyList<Quotation> marked)
{
    // Words. A heading is short.
    private const int LongestHeading = 8;

    // Words. Longer nicknames than this are not seen.
    private const int LongestNickname = 3;

    /// <summary>The stretches in marks that are no names.</summary>
    public IReadOnlyList<Quotation> Others()
    {
        var speechInDouble = marked.Any(q => !IsSingle(q));
        return [.. marked.Where(q => !(speechInDouble && IsHeading(q)) && !IsName(q))];
    }

    private bool IsSingle(Quotation quotation) =>
        text.Layout.Body[quotation.Outer.Start] is '\'' or '‘'
        && text.Layout.Body[quotation.Outer.Start + 1] is not ('\'' or '‘');

    // `‘A long way to go’` alone between two paragraphs of an article that gives speech in double marks.
    private bool IsHeading(Quotation quotation)
    {
        var paragraph = text.Layout.Paragraphs[quotation.Paragraph];
        return IsSingle(quotation)
            && quotation.Paragraph > 0
            && quotation.Outer.Start == paragraph.Start
            && quotation.Outer.End >= paragraph.End - 1
            && Words(text.Tokens(quotation)) <= LongestHeading;
    }

    private bool IsName(Quotation quotation)
    {
        var range = text.Tokens(quotation);
        if (!quotation.IsClosed || range.First < 2 || !text.IsTitleCase(range))
            return false;
        // Headlines, with their single marks, have too many capitals to tell nicknames.
        var headline = quotation.Paragraph == 0 && IsSingle(quotation);
        return !headline && IsNickname(range, quotation.Paragraph) || IsWork(range);
    }

    // `Joe “Tiny” Walker`
    private bool IsNickname(TokenRange range, int paragraph) =>
        range.End < text.Count
        && Words(range) <= LongestNickname
        && IsPartOfName(range.First - 1)
        && IsPartOfName(range.End)
        && text.Layout.ParagraphAt(text.Span(range.End).Start) == paragraph;

    private bool IsPartOfName(int i) =>
        text.IsName(i) && text.Cue(i) is null && !text.Is(i, WordClass.Time)
        || i > 0 && text.Is(i, '.') && text.IsName(i - 1) && text.Word(i - 1).Length < 3;

    // `NBC’s “Meet the Press”`, `the film “The Long Way”`, `his memoir, “A Life”`, `the “Sunday Hour” podcast`, `a book titled “…”`.
    private bool IsWork(TokenRange range)
    {
        var before = range.First - 1;
        if (text.IsPossessive(before))
            return text.Is(before - 1, WordClass.Time) || IsBroadcaster(before - 1) || WorkFollows(range.End);
        if (text.Is(before, ','))
            before--;
        if (text.Lower(before) is "called" or "titled" or "entitled" or "named")
            before--;
        return text.Is(before, WordClass.Work) || WorkFollows(range.End);
    }

    // "CNN", "CBS News", "HBO".
    private bool IsBroadcaster(int i) =>
        text.Word(i).Length is >= 2 and <= 6 && !text.Word(i).Any(char.IsLower)
        || text.Lower(i) is "news" or "network" or "channel" or "radio" or "television" or "post" or "times";

    private bool WorkFollows(int i) =>
        i < text.Count
        && (text.Is(i, WordClass.Work) && char.IsLower(text.FirstLetter(i)) || text.Lower(i) is "star" or "host");

    private int Words(TokenRange range)
    {
        var words = 0;
        for (var i = range.First; i < range.End && words < 20; i++)
            words += text.IsWord(i) ? 1 : 0;
        return words;
    }
}
