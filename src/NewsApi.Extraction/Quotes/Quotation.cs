namespace NewsApi.Extraction.Quotes;

/// <summary>A stretch in quotation marks inside one paragraph.</summary>
/// <param name="Outer">With its marks; an unclosed one runs to the end of the paragraph.</param>
/// <param name="Inner">Without marks and without white space at its ends.</param>
/// <param name="IsClosed">False where the closing mark is missing: it goes on in the next paragraph, or is a slip.</param>
internal readonly record struct Quotation(TextSpan Outer, TextSpan Inner, int Paragraph, bool IsClosed);
