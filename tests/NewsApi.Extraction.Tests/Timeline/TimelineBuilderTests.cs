using NewsApi.Extraction.Dates;
using NewsApi.Extraction.Text;
using NewsApi.Extraction.Timeline;

namespace NewsApi.Extraction.Tests.Timeline;

public sealed class TimelineBuilderTests
{
    private static readonly DateOnly PublishedOn = new(2021, 11, 23);

    public static IEnumerable<object[]> Events => Examples.Rows("Timeline.timeline.examples.txt");

    public static IEnumerable<object[]> Clauses => Examples.Rows("Timeline.clauses.examples.txt");

    [Theory]
    [MemberData(nameof(Events))]
    public void An_event_has_its_date_precision_tense_and_title(
        string text,
        string edtf,
        string precision,
        string tense,
        string title
    )
    {
        var found = Build(text).Select(e => $"{e.Date.Edtf} | {e.Date.Precision} | {e.Tense} | {e.Title}");

        Assert.Contains($"{edtf} | {precision} | {tense} | {title}", found);
    }

    [Fact]
    public void The_first_sentence_without_a_date_is_an_event_of_the_publication_at_low_confidence()
    {
        var found = Assert.Single(Build("Rebels attacked the border post. The army stays silent."));

        Assert.Equal("publication-day", found.Rule);
        Assert.True(found.Confidence < 0.5);
    }

    [Fact]
    public void The_line_with_the_date_is_no_event()
    {
        var found = Assert.Single(Build("Tuesday, November 23, 2021\n\nRebels attacked the border post on Sunday."));

        Assert.Equal("2021-11-21", found.Date.Edtf);
    }

    [Fact]
    public void Durations_sets_and_vague_references_are_no_events()
    {
        var found = Build("Rebels attacked the post. The army recently held the town for three days every year.");

        Assert.Equal(["publication-day"], found.Select(e => e.Rule));
    }

    [Theory]
    [MemberData(nameof(Clauses))]
    public void Every_clause_is_dated_by_itself_its_sentence_the_story_or_the_publication(
        string text,
        string words,
        string edtf,
        string basis
    )
    {
        var layout = TextLayout.Of(text);
        var times = TimeExpressionReader.Read(layout, PublishedOn);
        var start = text.IndexOf(words, StringComparison.Ordinal);
        var clause = ClauseDates
            .Read(layout, PublishedOn, times)
            .Where(clause => clause.Span.Contains(start))
            .MinBy(clause => clause.Span.Length)!;

        Assert.Equal($"{edtf} | {basis}", $"{clause.Date.Edtf} | {clause.Basis}");
    }

    private static IReadOnlyList<ExtractedEvent> Build(string text)
    {
        var layout = TextLayout.Of(text);
        return TimelineBuilder.Build(layout, PublishedOn, TimeExpressionReader.Read(layout, PublishedOn), [], []);
    }
}
