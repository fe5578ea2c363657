using System.Text;
using NewsApi.Extraction.Quotes;
using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Tests.Quotes;

public sealed class QuoteReaderTests
{
    public static TheoryData<int> Examples => [.. Enumerable.Range(0, QuoteExample.All().Count())];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_the_quotes_written_below_it(int index)
    {
        var example = QuoteExample.All().ElementAt(index);
        var quotes = Read(example.Body);

        var found = quotes.Select(quote => Line(example.Body, quote)).ToList();
        Assert.All(example.Quotes, expected => Assert.Contains(expected, found));
        if (example.IsEmpty)
            Assert.Empty(found);
        Assert.All(
            example.NotDirect,
            words =>
                Assert.DoesNotContain(
                    quotes,
                    q =>
                        q.Type == QuoteType.Direct
                        && q.Extent.In(example.Body).Contains(words, StringComparison.Ordinal)
                )
        );
    }

    [Fact]
    public void Random_text_is_read_without_failure_and_every_span_lies_in_it()
    {
        string[] pieces =
        [
            "“",
            "”",
            "\"",
            "'",
            "’",
            "‘",
            "``",
            "''",
            "said",
            "Smith",
            "he",
            ",",
            ".",
            "?",
            ":",
            " ",
            " ",
            " ",
            "\n",
            "\n\n",
            "according to",
            "as",
            "such",
            "called",
            "known",
            "chants of",
            "his claim",
            "report by",
            "daughter",
            "=",
            "that",
            "the",
            "who",
            "-",
            "😀",
            "(",
            ")",
            "\0",
            "é",
            "\ud83d",
        ];
        var random = new Random(7);
        var read = 0;
        for (var round = 0; round < 8000; round++)
        {
            var builder = new StringBuilder();
            for (var i = random.Next(60); i >= 0; i--)
                builder.Append(pieces[random.Next(pieces.Length)]).Append(random.Next(2) == 0 ? " " : "");
            var body = builder.ToString();
            foreach (var quote in Read(body))
            {
                read++;
                Assert.NotEmpty(quote.Parts);
                Assert.All(quote.Parts, part => AssertInside(part, body));
                if (quote.Speaker is { } speaker)
                    AssertInside(speaker.Span, body);
                if (quote.Cue is { } cue)
                    AssertInside(cue, body);
            }
        }
        Assert.True(read > 1000, $"Only {read} quotes were read.");
    }

    [Theory]
    [InlineData("\" ")]
    [InlineData("“ ")]
    [InlineData("\"a\" ")]
    [InlineData("''a ")]
    [InlineData("'a ")]
    [InlineData("“a” said ")]
    [InlineData("said he, ")]
    [InlineData("Smith said, ")]
    [InlineData("“He said ")]
    [InlineData("\"a\" said John Smith. ")]
    [InlineData("\"Yes,\" his daughter said. ")]
    [InlineData("The report said \"a\". ")]
    [InlineData("Smith called it as \"a\" ")]
    [InlineData("After Smith said it, ")]
    [InlineData("He, who said that the professor ")]
    [InlineData("\"Yes,\" the professor said. ")]
    [InlineData("\"Yes,\" the professor said.\n\n")]
    public void A_megabyte_of_anything_is_read(string piece)
    {
        var body = new StringBuilder().Insert(0, piece, 1_000_000 / piece.Length).ToString();
        var layout = TextLayout.Of(body);
        Assert.NotNull(QuoteReader.Read(layout, []));
    }

    private static IReadOnlyList<ExtractedQuote> Read(string body) => QuoteReader.Read(TextLayout.Of(body), []);

    private static void AssertInside(TextSpan span, string body) =>
        Assert.True(0 <= span.Start && span.Start < span.End && span.End <= body.Length);

    private static string Line(string body, ExtractedQuote quote) =>
        string.Join(
            " | ",
            quote.Type.ToString().ToLowerInvariant(),
            string.Join(" // ", quote.Parts.Select(part => part.In(body))),
            quote.Speaker?.Span.In(body) ?? "-",
            quote.Speaker?.Name ?? "-"
        );
}
