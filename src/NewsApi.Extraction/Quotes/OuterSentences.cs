namespace NewsApi.Extraction.Quotes;

/// <summary>Joins sentences that end inside a quotation, or before marks around words in lower case, with the next.</summary>
internal sealed class OuterSentences(ReadingText text)
{
    // "said the U.S. “clearly” needed": no sentence starts with marks around a word in lower case.
    private bool GoesOn(int token)
    {
        if (token < 2 || token + 1 >= text.Count || text.QuotationAt(token) < 0 || text.QuotationAt(token - 1) >= 0)
            return false;
        var quotation = text.Quotations[text.QuotationAt(token)];
        return char.IsLower(text.Layout.Body[quotation.Inner.Start])
            && text.Is(token - 1, '.') | text.Word(token - 1).EndsWith('.')
            && char.IsUpper(text.FirstLetter(token - 2)) | char.IsUpper(text.FirstLetter(token - 1))
            && quotation.Outer.Start > text.Layout.Paragraphs[quotation.Paragraph].Start;
    }

    /// <summary>All of them, in text order.</summary>
    public List<TokenRange> All()
    {
        var sentences = new List<TokenRange>(text.Layout.Sentences.Count);
        var first = 0;
        for (var i = 0; i < text.Layout.Sentences.Count; i++)
        {
            var end = text.Layout.Sentences[i].TokenEnd;
            var insideQuotation =
                end < text.Count && text.QuotationAt(end) >= 0 && text.QuotationAt(end) == text.QuotationAt(end - 1);
            if (insideQuotation || GoesOn(end))
                continue;
            sentences.Add(new TokenRange(first, end));
            first = end;
        }
        return sentences;
    }
}
