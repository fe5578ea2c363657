namespace NewsApi.Extraction.Text;

/// <summary>A word, number or punctuation mark.</summary>
/// <param name="Text">Its characters; typographic apostrophes are kept as they stand.</param>
public readonly record struct Token(TextSpan Span, string Text)
{
    public int Start => Span.Start;

    public int End => Span.End;

    public bool IsWord => char.IsLetter(Text[0]);

    public bool IsCapitalized => char.IsUpper(Text[0]);
}
