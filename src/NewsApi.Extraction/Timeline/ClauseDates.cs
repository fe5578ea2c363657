using NewsApi.Extraction.Dates;
using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Timeline;

/// <summary>
/// Dates every clause: by its own time expression, else one of its sentence, else by tense: the past is the day that the story
/// leads with, the present and the future the day of publication. The timeline holds only what a time expression dates; this is for
/// measuring, and for asking when any clause happened.
/// </summary>
internal static class ClauseDates
{
    public static IReadOnlyList<DatedClause> Read(
        TextLayout layout,
        DateOnly publishedOn,
        IReadOnlyList<TimeExpression> times
    )
    {
        var publication = EventDates.Day(publishedOn, DateKind.Relative, publishedOn);
        var story = StoryDay.Of(layout, publishedOn, times) ?? publication;
        var dated = new List<DatedClause>();
        var next = 0;
        foreach (var sentence in layout.Sentences)
        {
            var own = new List<TimeExpression>();
            for (; next < times.Count && times[next].Span.Start < sentence.End; next++)
                own.Add(times[next]);
            if (StoryDay.IsHeadline(layout, sentence))
                dated.Add(new DatedClause(sentence.Span, story, DateBasis.Story));
            else
                new SentenceDates(layout, sentence, own, story, publication).AddTo(dated);
        }
        return dated;
    }
}
