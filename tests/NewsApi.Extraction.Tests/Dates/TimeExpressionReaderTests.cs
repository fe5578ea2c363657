using System.Text;
using NewsApi.Extraction.Dates;
using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Tests.Dates;

public sealed class TimeExpressionReaderTests
{
    private static readonly DateOnly PublishedOn = new(2021, 11, 23);

    public static IEnumerable<object[]> Dates => Examples.Rows("Dates.dates.examples.txt");

    public static IEnumerable<object[]> NotDates => Examples.Rows("Dates.not-dates.examples.txt");

    [Theory]
    [MemberData(nameof(Dates))]
    public void An_expression_is_found_with_its_type_and_value(
        string text,
        string expression,
        string type,
        string value
    )
    {
        var found = Read(text).Select(time => $"{time.Span.In(text)} | {time.Type} | {time.Value}");

        Assert.Contains($"{expression} | {type} | {value}", found);
    }

    [Theory]
    [MemberData(nameof(NotDates))]
    public void Words_that_tell_no_time_are_left_out(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, "The example does not hold its words.");
        var span = new TextSpan(start, start + words.Length);

        Assert.DoesNotContain(Read(text), time => time.Span.Overlaps(span));
    }

    [Fact]
    public void The_line_with_the_date_of_publication_is_left_out()
    {
        Assert.Empty(Read("Tuesday, November 23, 2021\n\nThe mayor resigned."));
        Assert.Single(Read("The mayor resigned on Tuesday, November 23, 2021.\n\nNobody knew why."));
    }

    [Fact]
    public void The_first_and_last_days_of_the_calendar_are_read_without_failure()
    {
        const string text =
            "Last week, a century ago and 900 years ago, they met. Next year, in two decades, on Monday, on Dec. 31 and at the weekend.";
        var layout = TextLayout.Of(text);

        Assert.NotEmpty(TimeExpressionReader.Read(layout, DateOnly.MinValue));
        Assert.NotEmpty(TimeExpressionReader.Read(layout, DateOnly.MaxValue));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1990 ")]
    [InlineData("May ")]
    [InlineData("the ")]
    [InlineData("two hundred ")]
    [InlineData("to be ")]
    [InlineData("a year ago, ")]
    [InlineData("last week and ")]
    [InlineData("10:30 ")]
    [InlineData("May 3 ")]
    [InlineData("first-quarter-")]
    [InlineData("Friday, May 3. ")]
    public void A_megabyte_of_anything_is_read(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, 1_000_000 / piece.Length).ToString();

        Assert.All(Read(text).Take(1000), time => Assert.InRange(time.Span.End, 1, text.Length));
    }

    private static IReadOnlyList<TimeExpression> Read(string text) =>
        TimeExpressionReader.Read(TextLayout.Of(text), PublishedOn);
}
