using NewsApi.Extraction.Text;
using NewsApi.Properties;

namespace NewsApi.Extraction.Tests.Properties;

/// <summary>How any text is cut into paragraphs, sentences and tokens.</summary>
public sealed class TextProperties
{
    [Fact]
    public void Tokens_are_the_text_in_its_order_and_leave_no_letter_out() =>
        Property.Holds(
            HostileText.Any,
            body =>
            {
                var end = 0;
                foreach (var token in TextLayout.Of(body).Tokens)
                {
                    Assert.True(token.Start >= end && token.Start < token.End && token.End <= body.Length);
                    Assert.Equal(body[token.Start..token.End], token.Text);
                    Assert.True(IsBlank(body[end..token.Start]));
                    end = token.End;
                }
                Assert.True(IsBlank(body[end..]));
            },
            count: 3_000
        );

    [Fact]
    public void Sentences_hold_every_token_once_and_cross_no_paragraph() =>
        Property.Holds(
            HostileText.Any,
            body =>
            {
                var layout = TextLayout.Of(body);
                var next = 0;
                foreach (var sentence in layout.Sentences)
                {
                    Assert.Equal(next, sentence.FirstToken);
                    Assert.True(sentence.TokenEnd > sentence.FirstToken);
                    Assert.Equal(layout.Tokens[sentence.FirstToken].Start, sentence.Start);
                    Assert.Equal(layout.Tokens[sentence.TokenEnd - 1].End, sentence.End);
                    Assert.True(layout.Paragraphs[sentence.Paragraph].Contains(sentence.Span));
                    next = sentence.TokenEnd;
                }
                Assert.Equal(layout.Tokens.Count, next);
            },
            count: 3_000
        );

    private static bool IsBlank(string text) => text.All(c => char.IsWhiteSpace(c) || char.IsControl(c));
}
