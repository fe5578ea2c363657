using NewsApi.Extraction.Dates;
using NewsApi.Extraction.Text;

namespace NewsApi.Extraction.Timeline;

/// <summary>Finds the day that a story is about: the first day not long before its publication that its first sentences tell.</summary>
internal static class StoryDay
{
    // A story tells in its first sentences when it happened; later days are background.
    private const int Sentences = 3;

    // Older days are what the news follows on, not the news.
    private const int MaxDaysBefore = 10;

    public static EventDate? Of(TextLayout layout, DateOnly publishedOn, IReadOnlyList<TimeExpression> times)
    {
        var lead = layout.Sentences.Where(sentence => !IsHeadline(layout, sentence)).Take(Sentences).ToList();
        if (lead.Count == 0)
            return null;
        foreach (var time in times)
        {
            if (time.Span.Start >= lead[^1].End)
                break;
            if (time.Span.Start < lead[0].Start)
                continue;
            if (
                time.Date is { Start: { } start, Precision: DatePrecision.Day or DatePrecision.Minute }
                && start <= publishedOn
                && start >= publishedOn.AddDays(-Math.Min(MaxDaysBefore, publishedOn.DayNumber))
            )
                return EventDates.Day(start, time.Date.Kind, time.Date.Anchor);
        }
        return null;
    }

    /// <summary>A first paragraph without a final mark: a headline, or the line with the date.</summary>
    public static bool IsHeadline(TextLayout layout, Sentence sentence) =>
        sentence.Paragraph < 2
        && layout.Paragraphs.Count > sentence.Paragraph + 1
        && layout.Tokens[sentence.TokenEnd - 1].Text is not ("." or "?" or "!" or "\"" or "”" or "''" or ":");
}
