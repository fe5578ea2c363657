namespace NewsApi.Extraction.Text;

/// <summary>A sentence of the body; it never runs over a paragraph's end.</summary>
/// <param name="Span">Without surrounding white space; closing quotation marks belong to it.</param>
/// <param name="FirstToken">Index of its first token in <see cref="TextLayout.Tokens"/>.</param>
/// <param name="TokenEnd">One past the index of its last token.</param>
/// <param name="Paragraph">Index of its paragraph in <see cref="TextLayout.Paragraphs"/>.</param>
public readonly record struct Sentence(TextSpan Span, int FirstToken, int TokenEnd, int Paragraph)
{
    public int Start => Span.Start;

    public int End => Span.End;
}
