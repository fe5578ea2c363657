using NewsApi.Extraction;

namespace NewsApi.Evaluation;

/// <summary>Turns UTF-16 offsets into the code points that gold files count in.</summary>
internal sealed class CodePoints
{
    private readonly string text;
    private readonly int[] before;

    public CodePoints(string text)
    {
        this.text = text;
        before = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
            before[i + 1] = before[i] + (char.IsLowSurrogate(text[i]) ? 0 : 1);
    }

    public object Of(TextSpan span) =>
        new
        {
            start = before[span.Start],
            end = before[span.End],
            text = span.In(text),
        };

    public int this[int utf16] => before[utf16];
}
