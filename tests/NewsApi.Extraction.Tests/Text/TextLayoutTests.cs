using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Tests.Text;

public sealed class TextLayoutTests
{
    public static TheoryData<string, string, string> Sentences => ExampleRows.Of("Text.sentences.examples.txt");

    public static TheoryData<string, string, string> Tokens => ExampleRows.Of("Text.tokens.examples.txt");

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Sentences_end_where_a_reader_would_end_them(string why, string text, string expected)
    {
        Assert.True(why.Length > 0);
        Assert.Equal(expected, string.Join(" | ", TextLayout.Of(text).Sentences.Select(s => s.Span.In(text))));
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Words_and_marks_are_cut_apart(string why, string text, string expected)
    {
        Assert.True(why.Length > 0);
        Assert.Equal(expected, string.Join(' ', TextLayout.Of(text).Tokens.Select(token => token.Text)));
    }
}
