namespace NewsApi.Extraction.Quotes;

/// <summary>What a stretch in marks looks like by itself: something said, some words of it, or a title.</summary>
internal sealed class QuotationShape(ReadingText text)
{
    /// <summary>A whole utterance: it ends as speech does, or is long.</summary>
    public bool IsUtterance(int quotation)
    {
        var inner = text.Quotations[quotation].Inner;
        var words = Words(quotation);
        var last = text.Layout.Body[inner.End - 1];
        var ends = last is '.' or ',' or '?' or '!' or '…' or '—' or '-';
        return (words >= 2 && ends && char.IsUpper(First(quotation)) && !IsTitleCase(quotation))
            || (words >= 7 && !IsTitleCase(quotation));
    }

    /// <summary>Enough words to be more than a term or a title.</summary>
    public bool IsClause(int quotation) =>
        Words(quotation) >= (char.IsLower(First(quotation)) ? 3 : 5) && !IsTitleCase(quotation);

    /// <summary>Direct where the marked words are what is reported; mixed where they are only part of it.</summary>
    public QuoteType TypeIn(int quotation, TokenRange range, TokenRange content, Report report)
    {
        if (report.Verb is { } verb && !verb.Has(CueUses.Quotation) && !verb.Has(CueUses.That))
            return QuoteType.Mixed;
        var begins = range.First == content.First;
        var sentenceCase = char.IsUpper(First(quotation)) || !char.IsLetter(First(quotation));
        if (begins && (sentenceCase || range.Length * 2 > content.Length))
            return QuoteType.Direct;
        return (sentenceCase && IsUtterance(quotation)) || IsLong(quotation) ? QuoteType.Direct : QuoteType.Mixed;
    }

    // "the goal is to “lay the groundwork for all that comes.”": most of what is reported stands in the marks.
    private bool IsLong(int quotation)
    {
        var last = text.Layout.Body[text.Quotations[quotation].Inner.End - 1];
        return Words(quotation) >= 10 && last is '.' or ',' or '?' or '!';
    }

    private char First(int quotation) => text.Layout.Body[text.Quotations[quotation].Inner.Start];

    private int Words(int quotation)
    {
        var range = text.Range(quotation);
        var words = 0;
        for (var i = range.First; i < range.End && words < 20; i++)
            words += text.IsWord(i) ? 1 : 0;
        return words;
    }

    private bool IsTitleCase(int quotation) => text.IsTitleCase(text.Range(quotation));
}
